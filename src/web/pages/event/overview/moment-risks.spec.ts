import type { DayRoute } from '../../../../modules/events';
import { aProgramme } from '../../../../modules/events/testing/programme';
import { momentRisks } from './moment-risks';

const none: DayRoute = { source: 'none', calls: [] };
const call = (arrive: string, leave: string): DayRoute => ({
  source: 'draft',
  calls: [{ vehicleId: 'bus-1', at: 'host-1', kind: 'host', arrive, leave }],
});
const slot = (startsAt: string, endsAt: string) => ({ id: startsAt, startsAt, endsAt, places: 1 });
const withSlots = (...slots: ReturnType<typeof slot>[]) =>
  aProgramme({ visits: aProgramme().visits.map((visit) => (visit.kind === 'host' ? { ...visit, slots } : visit)) });

describe('moments that nobody can use', () => {
  it('are slots outside the hours of the company, before there is a route', () => {
    expect(momentRisks(withSlots(slot('08:30', '08:45'), slot('10:38', '10:53')), 'whole-group', none)).toEqual([]);
    expect(momentRisks(withSlots(slot('03:00', '03:15'), slot('03:15', '03:30')), 'whole-group', none)).toEqual([
      'Bij Vriesgroente Tragel liggen 2 gespreksmomenten op een uur dat er niemand kan zijn, het eerste om 3.00 u. Pas de uren aan.',
    ]);
    expect(momentRisks(withSlots(slot('10:40', '10:55')), 'whole-group', none)).toHaveLength(1);
  });

  it('are slots when no vehicle is there, once there is a route', () => {
    expect(momentRisks(withSlots(slot('09:00', '09:15')), 'whole-group', call('08:50', '10:00'))).toEqual([]);
    expect(momentRisks(withSlots(slot('09:50', '10:05')), 'whole-group', call('08:50', '10:00'))).toHaveLength(1);
    expect(momentRisks(withSlots(slot('08:25', '08:40')), 'whole-group', call('08:20', '10:00'))).toHaveLength(1);
  });

  it('are a day of swapping with nothing to swap', () => {
    expect(momentRisks(aProgramme(), 'split-swap', none)).toEqual([expect.stringContaining('twee bussen')]);
    expect(momentRisks(aProgramme(), 'drop-off', none)).toEqual([]);
  });
});
