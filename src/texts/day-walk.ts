import { clockText } from './dates';

const interviews = (count: number): string => (count === 1 ? '1 gesprek' : `${count} gesprekken`);
const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`);
const begins = (count: number): string => (count === 1 ? 'begint' : 'beginnen');
const ends = (count: number): string => (count === 1 ? 'eindigt' : 'eindigen');
const clock = (hour: string | null): string => (hour === null ? '' : ` (${clockText(hour)})`);

/** What the walk through the day found: how many, where, and what helps. `limit` is the hour that was not kept. */
export const dayWalkTexts = {
  noRoute: 'Publiceer eerst de route. Pas dan staat vast wanneer iedereen bij elk bedrijf is.',
  impossible: (lines: readonly string[]) => `Zo kan de dag niet. ${lines.join(' ')}`,
  more: (count: number) => `En nog ${count === 1 ? '1 ander probleem' : `${count} andere problemen`}.`,
  title: 'Niet iedereen kan zijn waar het plan zegt',
  somewhere: 'een bedrijf',
  'no-bus-at-stop': (count: number) =>
    `${people(count)} ${count === 1 ? 'wacht' : 'wachten'} aan een halte waar geen bus stopt. Bereken de route opnieuw.`,
  'interview-elsewhere': (count: number, host: string) =>
    `${interviews(count)} bij ${host} voor wie daar niet komt. Bereken de gesprekken opnieuw.`,
  'interview-before-arrival': (count: number, host: string, limit: string | null) =>
    `${interviews(count)} bij ${host} ${begins(count)} voor de bus er is${clock(limit)}. Leg ze later, of laat de bus vroeger komen.`,
  'interview-after-departure': (count: number, host: string, limit: string | null) =>
    `${interviews(count)} bij ${host} ${ends(count)} nadat de bus vertrekt${clock(limit)}. Leg ze vroeger, of laat de bus langer blijven.`,
  'interview-too-late-for-home': (count: number, host: string) =>
    `${interviews(count)} bij ${host} ${ends(count)} te laat voor wie op tijd thuis moet zijn. Bereken de gesprekken opnieuw.`,
  'interviews-at-once': (count: number, host: string) =>
    `${people(count)} ${count === 1 ? 'heeft' : 'hebben'} bij ${host} een gesprek terwijl een ander gesprek bezig is. Bereken de gesprekken opnieuw.`,
  'interview-during-tour': (count: number, host: string) =>
    `${interviews(count)} bij ${host} tijdens de rondleiding van dezelfde persoon. Bereken de gesprekken opnieuw.`,
  'tour-outside-stay': (count: number, host: string, limit: string | null) =>
    `Voor ${people(count)} is de rondleiding bij ${host} op een uur dat hun bus er niet is${clock(limit)}. Leg de rondleiding op een ander uur, of zet hen in een andere groep.`,
} as const;
