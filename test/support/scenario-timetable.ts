import { EventReader } from '../../src/modules/events';
import type { TestApp } from './test-app';

type Line = readonly [
  place: string,
  kind: 'depot' | 'pickup' | 'host' | 'dropoff',
  arrive: string | null,
  leave: string | null,
];

/** The timetable that the scenario made by hand, with long stands at the stops and a wait at Aalst. */
const LINES: readonly Line[] = [
  ['depot', 'depot', null, '06:40'],
  ['herzele-station', 'pickup', '07:20', '07:25'],
  ['slh-marktplein', 'pickup', '07:33', '07:38'],
  ['erpe-dorp', 'pickup', '08:00', '08:04'],
  ['lede-station', 'pickup', '08:15', '08:19'],
  ['aalst-station', 'pickup', '08:32', '08:42'],
  ['Vriesgroente', 'host', '08:50', '10:48'],
  ['Logistiek', 'host', '11:01', '12:35'],
  ['Lunch', 'host', '12:44', '13:35'],
  ['Kringloop', 'host', '13:40', '15:15'],
  ['aalst-station', 'dropoff', '15:18', '15:22'],
  ['lede-station', 'dropoff', '15:35', '15:38'],
  ['erpe-dorp', 'dropoff', '15:50', '15:53'],
  ['slh-marktplein', 'dropoff', '16:15', '16:18'],
  ['herzele-station', 'dropoff', '16:26', '16:29'],
  ['depot', 'depot', '16:55', null],
];

/** Boarding takes as long as the scenario lets a bus stand. */
const DWELL_MINUTES = 5;

/** Puts the scenario's own timetable in place of the published route of the demo event. */
export async function useScenarioTimetable(app: TestApp, eventId: string): Promise<void> {
  const { stops, visits } = await app.get(EventReader).programme(eventId);
  const stored = (await app.get(EventReader).itinerary(eventId, 'published'))!;
  const vehicle = stored.plan.vehicles[0]!;
  const idOf = (place: string): string =>
    (stops.find(({ code }) => code === place) ?? visits.find(({ name }) => name.startsWith(place)))?.id ?? vehicle.id;
  const calls = LINES.map(([place, kind, arrive, leave]) => ({ at: idOf(place), kind, arrive, leave, on: 0, off: 0 }));
  const plan = {
    problem: { ...stored.problem, rules: { ...stored.problem.rules, dwellMinutes: DWELL_MINUTES } },
    plan: { ...stored.plan, vehicles: [{ id: vehicle.id, calls }] },
  };
  await app.sql("UPDATE itinerary SET plan = ? WHERE event_id = ? AND state = 'published'", [
    JSON.stringify(plan),
    eventId,
  ]);
}
