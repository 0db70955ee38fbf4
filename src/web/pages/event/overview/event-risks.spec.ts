import type { EventView } from '../../../../modules/events';
import { aProgramme } from '../../../../modules/events/testing/programme';
import { interviewPlacesOf, risksOf } from './event-risks';

const event: EventView = {
  id: 'e',
  associationId: 'a',
  code: 'HNJ-1',
  title: 'Dag',
  shape: 'whole-group',
  date: '2027-03-11',
  state: 'draft',
  ownLimit: null,
  staffSeats: 3,
  participantLimit: 2,
  participantsTaken: 0,
  busSeats: 47,
  busSeatsTaken: 0,
  wheelchairPlaces: 0,
  wheelchairPlacesTaken: 0,
  referralClosesOn: '2027-02-25',
  lunch: '',
  cancelReason: null,
  version: 1,
  ownMessagePlan: 0,
  closingDays: [],
};

const QUIET = { hasPublishedRoute: false, waiting: [] } as const;

describe('the risks of an event', () => {
  it('are none when groups and slots hold everybody', () => {
    expect(risksOf(event, aProgramme(), QUIET)).toEqual([]);
  });

  it('are groups or slots that hold fewer than may come', () => {
    const risks = risksOf({ ...event, participantLimit: 36 }, aProgramme(), QUIET);
    expect(risks).toEqual([
      expect.stringContaining('12 plaatsen'),
      expect.stringContaining('2 plaatsen voor een gesprek'),
    ]);
  });

  it('are a host without slots, but not a lunch without', () => {
    const visits = aProgramme().visits.map((visit) => ({ ...visit, slots: [] }));
    expect(risksOf(event, aProgramme({ visits }), QUIET)).toEqual([
      'Vriesgroente Tragel heeft nog geen gespreksmomenten.',
    ]);
  });

  it('are a route that nobody knows once referral is over', () => {
    const closed = { ...event, state: 'closed' as const };
    expect(risksOf(closed, aProgramme(), QUIET)).toEqual([expect.stringContaining('route is nog niet gepubliceerd')]);
    expect(risksOf(closed, aProgramme(), { ...QUIET, hasPublishedRoute: true })).toEqual([]);
  });

  it('are people in a wheelchair who wait for a place, whoever else waits', () => {
    const waiting = [
      { reason: 'event-full' as const, people: 3 },
      { reason: 'no-wheelchair-place' as const, people: 1 },
    ];
    expect(risksOf(event, aProgramme(), { ...QUIET, waiting })).toEqual([
      expect.stringMatching(/^1 deelnemer met rolstoelplaats, 0 plaatsen vrij\./),
    ]);
    expect(risksOf(event, aProgramme(), { ...QUIET, waiting: waiting.slice(0, 1) })).toEqual([]);
  });

  it('are over with the day', () => {
    expect(risksOf({ ...event, state: 'finished', participantLimit: 36 }, aProgramme(), QUIET)).toEqual([]);
  });
});

describe('interviewPlacesOf', () => {
  it('adds up what all slots hold', () => {
    expect(interviewPlacesOf(aProgramme())).toBe(2);
  });
});
