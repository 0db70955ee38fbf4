import fc from 'fast-check';
import { addDays, instantOf, localDateOf, localTimeOf, NO_CLOSING_DAYS as closingDays } from '../../../../kernel';
import { allMessageKinds, rulesOf, type MessageKind } from '../../domain/message-kinds';
import { isQuietDay } from './quiet-hours';
import { dueAt, usefulUntil } from './due-moment';

const early = new Date('2027-01-04T09:00:00Z');
const due = (kind: MessageKind, eventDate: string, now = early): string | undefined =>
  dueAt(kind, { now, eventDate, closingDays })?.toISOString();

describe('when messages go', () => {
  it('reminds people of the event of 11 March 7, 3 and 1 days before at 10.00', () => {
    expect(due('reminder-7', '2027-03-11')).toBe('2027-03-04T09:00:00.000Z');
    expect(due('reminder-3', '2027-03-11')).toBe('2027-03-08T09:00:00.000Z');
    expect(due('reminder-1', '2027-03-11')).toBe('2027-03-10T09:00:00.000Z');
  });

  it('keeps 10.00 on the wall clock across both clock changes', () => {
    expect(due('reminder-7', '2027-04-02')).toBe('2027-03-26T09:00:00.000Z');
    expect(due('reminder-1', '2027-04-02')).toBe('2027-04-01T08:00:00.000Z');
    expect(due('reminder-7', '2027-11-05')).toBe('2027-10-29T08:00:00.000Z');
    expect(due('reminder-3', '2027-11-05')).toBe('2027-11-02T09:00:00.000Z');
  });

  it('moves a reminder of a Sunday or holiday to the allowed day before', () => {
    expect(due('reminder-1', '2027-03-15')).toBe('2027-03-13T09:00:00.000Z');
    expect(due('reminder-1', '2027-03-30')).toBe('2027-03-27T09:00:00.000Z');
  });

  it('moves what comes after the event to the allowed day after', () => {
    expect(due('follow-up', '2027-03-27')).toBe('2027-03-30T08:00:00.000Z');
    expect(due('counsellor-digest-after', '2027-03-11')).toBe('2027-03-12T08:00:00.000Z');
  });

  it('asks hosts and counsellors again after 2 and 5 working days, and people after 1, 3 and 6 months', () => {
    expect(due('host-feedback-reminder', '2027-03-11')).toBe('2027-03-15T09:00:00.000Z');
    expect(due('host-feedback-reminder', '2027-03-25')).toBe('2027-03-30T08:00:00.000Z');
    expect(due('open-outcomes', '2027-03-11')).toBe('2027-03-18T08:00:00.000Z');
    expect(due('after-1-month', '2027-03-11')).toBe('2027-04-12T08:00:00.000Z');
    expect(due('after-3-months', '2027-03-11')).toBe('2027-06-11T08:00:00.000Z');
    expect(due('after-6-months', '2027-03-11')).toBe('2027-09-11T08:00:00.000Z');
  });

  it('plans no reminder whose moment has passed', () => {
    expect(due('reminder-7', '2027-03-11', new Date('2027-03-04T09:00:00Z'))).toBeUndefined();
    expect(due('reminder-3', '2027-03-11', new Date('2027-03-05T10:00:00Z'))).toBe('2027-03-08T09:00:00.000Z');
  });

  it('lets a confirmation of the evening wait until the morning', () => {
    expect(due('confirmation', '2027-03-11', instantOf('2027-02-01', '21:15'))).toBe('2027-02-02T07:00:00.000Z');
  });

  it('does not let anything wait into the day itself', () => {
    const evening = instantOf('2027-03-10', '21:15');
    expect(due('event-cancelled', '2027-03-11', evening)).toBe(evening.toISOString());
    const saturdayEvening = instantOf('2027-03-13', '20:30');
    expect(due('confirmation', '2027-03-15', saturdayEvening)).toBe(saturdayEvening.toISOString());
  });

  it('mails a sign-in link at any hour', () => {
    const night = instantOf('2027-03-28', '03:10');
    expect(dueAt('sign-in', { now: night, closingDays })).toEqual(night);
    expect(usefulUntil('sign-in', { now: night, closingDays })).toEqual(new Date(night.getTime() + 30 * 60_000));
  });

  it('ends the use of an offer when the offer ends', () => {
    const offerExpiresAt = new Date('2027-03-10T11:00:00Z');
    expect(usefulUntil('seat-offer', { now: early, eventDate: '2027-03-11', closingDays, offerExpiresAt })).toEqual(
      offerExpiresAt,
    );
  });

  it('never plans a message after the end of its use', () => {
    for (const kind of allMessageKinds) {
      const offerExpiresAt = new Date('2027-01-06T09:00:00Z');
      const leavesAt = instantOf('2027-03-11', '08:42');
      const backAt = instantOf('2027-03-11', '15:18');
      const occasion = { now: early, eventDate: '2027-03-11', closingDays, offerExpiresAt, leavesAt, backAt };
      expect({ kind, before: (dueAt(kind, occasion) ?? 0) < (usefulUntil(kind, occasion) ?? 0) }).toEqual({
        kind,
        before: true,
      });
    }
  });

  it('respects quiet hours for every event date, except the day itself', () => {
    const anyDay = fc.integer({ min: 0, max: 3_650 }).map((days) => addDays('2026-06-01', days));
    const quietKinds = allMessageKinds.filter((kind) => rulesOf(kind).timing.quiet !== 'exempt');
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...quietKinds), (eventDate, kind) => {
        const moment = dueAt(kind, { now: instantOf(addDays(eventDate, -30), '11:00'), eventDate, closingDays });
        if (moment === undefined) throw new Error('a month before, every message has its moment');
        expect(isQuietDay(localDateOf(moment), closingDays)).toBe(false);
        expect(localTimeOf(moment) >= '08:00' && localTimeOf(moment) < '20:00').toBe(true);
      }),
    );
  });
});
