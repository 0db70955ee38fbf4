import { formatClockTime } from '../../../../kernel';
import { mustLeaveTooEarly, noRoute, presencesOf, type PresenceDay, type RouteCall, type Traveller } from '.';

const visit = (id: string, arriveFrom: string, arriveUntil: string) => ({
  ...{ id, arriveFrom, arriveUntil },
  visitMinutes: 60,
});
const call = (vehicleId: string, kind: RouteCall['kind'], at: string, arrive: string, leave: string): RouteCall => ({
  ...{ vehicleId, kind, at, arrive, leave },
});
const c1 = visit('c1', '08:30', '09:30');
const c2 = visit('c2', '09:00', '10:50');

const oneBus: readonly RouteCall[] = [
  call('b1', 'pickup', 'aalst', '08:00', '08:03'),
  call('b1', 'host', 'c1', '08:20', '09:40'),
  call('b1', 'host', 'c2', '10:00', '11:00'),
  call('b1', 'dropoff', 'aalst', '11:20', '11:23'),
];
const swap: readonly RouteCall[] = [
  ...oneBus,
  call('b2', 'pickup', 'ninove', '08:00', '08:03'),
  call('b2', 'host', 'c2', '09:00', '10:00'),
  call('b2', 'host', 'c1', '10:20', '11:20'),
];
const drops: readonly RouteCall[] = [
  call('b1', 'pickup', 'aalst', '08:00', '08:03'),
  call('b1', 'host', 'c1', '08:20', '08:23'),
  call('b1', 'host', 'c2', '08:50', '08:53'),
  call('b1', 'collect', 'c2', '12:00', '12:03'),
  call('b1', 'collect', 'c1', '12:20', '12:23'),
];

const day = (calls: readonly RouteCall[], changes: Partial<PresenceDay> = {}): PresenceDay => ({
  ...{ shape: 'whole-group', visits: [c1, c2], minutesHome: () => 20 },
  route: { source: 'published', calls },
  ...changes,
});
const rider: Traveller = { rides: true, eventStopId: 'aalst', dropVisitId: null, latestReturn: null };

const asText = (on: PresenceDay, traveller: Partial<Traveller> = {}): string[] =>
  presencesOf(on, { ...rider, ...traveller }).map(
    ({ visitId, from, until, vehicleId }) =>
      `${visitId} ${formatClockTime(from)}-${formatClockTime(until)} ${vehicleId ?? 'own'}`,
  );

describe('where somebody is', () => {
  it('follows the vehicle of the own stop, and never before the company expects people', () => {
    expect(asText(day(oneBus))).toEqual(['c1 08:30-09:40 b1', 'c2 10:00-11:00 b1']);
    expect(asText(day(swap), { eventStopId: 'ninove' })).toEqual(['c2 09:00-10:00 b2', 'c1 10:20-11:20 b2']);
  });

  it('is nowhere for who rides from a stop that no vehicle calls at, or has none', () => {
    expect(asText(day(oneBus), { eventStopId: 'lede' })).toEqual([]);
    expect(asText(day(oneBus), { eventStopId: null })).toEqual([]);
  });

  it('keeps to one vehicle for who comes without one', () => {
    expect(asText(day(swap), { rides: false, eventStopId: 'ninove' })).toEqual([
      'c2 09:00-10:00 own',
      'c1 10:20-11:20 own',
    ]);
    expect(asText(day(swap), { rides: false, eventStopId: 'lede' })).toEqual([
      'c1 08:30-09:40 own',
      'c2 10:00-11:00 own',
    ]);
  });

  it('is at one company on a drop-off day, from when the bus leaves people there until it fetches them', () => {
    const on = day(drops, { shape: 'drop-off' });
    expect(asText(on, { dropVisitId: 'c2' })).toEqual(['c2 09:00-12:00 b1']);
    expect(asText(on, { dropVisitId: 'c1' })).toEqual(['c1 08:30-12:20 b1']);
    expect(asText(on)).toEqual([]);
    expect(asText(on, { rides: false, dropVisitId: 'c2' })).toEqual(['c2 09:00-12:00 own']);
  });

  it('is at the company of a drop-off day that no bus goes to while that company expects people', () => {
    const on = day(drops.slice(0, 2), { shape: 'drop-off' });
    expect(asText(on, { rides: false, dropVisitId: 'c2' })).toEqual(['c2 09:00-11:50 own']);
    expect(asText(on, { dropVisitId: 'c2' })).toEqual([]);
  });

  it('is what the companies agreed to while there is no route', () => {
    const on = day([], { route: noRoute });
    expect(asText(on)).toEqual(['c1 08:30-10:30 own', 'c2 09:00-11:50 own']);
    expect(asText({ ...on, shape: 'drop-off' }, { dropVisitId: 'c1' })).toEqual(['c1 08:30-10:30 own']);
  });

  it.each([
    ['11:25', 2],
    ['11:24', 1],
    ['10:05', 1],
    ['10:04', 0],
  ])('leaves after the last visit that lets somebody be back by %s', (latestReturn, visits) => {
    expect(asText(day(oneBus), { latestReturn })).toHaveLength(visits);
  });

  it.each([
    ['10:04', oneBus, true],
    ['10:05', oneBus, false],
    ['09:54', [], true],
    ['09:55', [], false],
    [null, oneBus, false],
  ])('tells who must be back at %s, before any visit is over', (latestReturn, calls, tooEarly) => {
    const on = calls.length === 0 ? day([], { route: noRoute }) : day(calls);
    expect(mustLeaveTooEarly(on, { ...rider, latestReturn })).toBe(tooEarly);
  });

  it('does not blame the hour for a stop where no bus calls', () => {
    expect(mustLeaveTooEarly(day(oneBus), { ...rider, eventStopId: 'lede', latestReturn: '10:00' })).toBe(false);
  });
});
