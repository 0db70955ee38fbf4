import { addDays, instantOf, type LocalDate } from '../kernel';

/** Where the demo's clock can go, relative to an event's day: never earlier than the one before it in this list. */
export const demoMoments = {
  'veertien-dagen-ervoor': { days: -14, time: '10:05' },
  'zeven-dagen-ervoor': { days: -7, time: '10:05' },
  'drie-dagen-ervoor': { days: -3, time: '10:05' },
  'een-dag-ervoor': { days: -1, time: '16:05' },
  'ochtend-zelf': { days: 0, time: '06:30' },
  tijdens: { days: 0, time: '10:00' },
  'dag-zelf': { days: 0, time: '18:00' },
  'dag-erna': { days: 1, time: '18:00' },
  'maand-erna': { days: 35, time: '18:00' },
  'drie-maanden-erna': { days: 100, time: '18:00' },
  'half-jaar-erna': { days: 190, time: '18:00' },
} as const;

/** How far the clock can go whatever the day is, in minutes: past the grace of a cancellation, say. */
export const demoSteps = { 'tien-minuten': 10, 'een-uur': 60, 'een-dag': 1_440, 'een-week': 10_080 } as const;

export type DemoStep = keyof typeof demoSteps;
export type DemoMoment = keyof typeof demoMoments;

export function instantOfMoment(moment: DemoMoment, eventDate: LocalDate): Date {
  const { days, time } = demoMoments[moment];
  return instantOf(addDays(eventDate, days), time);
}
