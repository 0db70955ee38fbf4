import fc from 'fast-check';
import { addDays, addWorkingDays, instantOf, localDateOf, localTimeOf, workingDaysBefore } from '../../../../kernel';
import { allMessageKinds, rulesOf, type MessageKind } from '../../domain/message-kinds';
import { isQuietDay } from './quiet-hours';
import { dueAt, usefulUntil } from './due-moment';

/** Monday and Tuesday; the Sunday before is quiet anyway. */
const CARNIVAL = ['2027-02-08', '2027-02-09'];

const due = (kind: MessageKind, eventDate: string, closingDays = CARNIVAL): string | undefined => {
  const moment = dueAt(kind, { now: instantOf('2027-01-04', '10:00'), eventDate, closingDays });
  return moment && `${localDateOf(moment)} ${localTimeOf(moment)}`;
};

describe('days on which one association is closed', () => {
  it('move a reminder to the last day before them, at the same time', () => {
    expect(due('reminder-1', '2027-02-10')).toBe('2027-02-06 10:00');
    expect(due('reminder-1', '2027-02-10', [])).toBe('2027-02-09 10:00');
    expect(due('reminder-3', '2027-02-11')).toBe('2027-02-06 10:00');
  });

  it('move what comes after the event to the first day after them', () => {
    expect(due('follow-up', '2027-02-06')).toBe('2027-02-10 10:00');
    expect(due('after-1-month', '2027-01-08')).toBe('2027-02-10 10:00');
  });

  it('are no working days', () => {
    expect(addWorkingDays('2027-02-04', 2, CARNIVAL)).toBe('2027-02-10');
    expect(workingDaysBefore('2027-02-11', 2, CARNIVAL)).toBe('2027-02-05');
    expect(due('host-feedback-reminder', '2027-02-04')).toBe('2027-02-10 10:00');
  });

  it('let a confirmation wait, but not into the day of the event', () => {
    const sunday = instantOf('2027-02-07', '11:00');
    const confirmation = (eventDate: string) =>
      dueAt('confirmation', { now: sunday, eventDate, closingDays: CARNIVAL })?.getTime();
    expect(confirmation('2027-02-11')).toBe(instantOf('2027-02-10', '08:00').getTime());
    expect(confirmation('2027-02-10')).toBe(sunday.getTime());
  });

  it('never get a message that respects them, and none comes too late because of them', () => {
    const dates = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2027-03-01', days));
    const kinds = allMessageKinds.filter((kind) => rulesOf(kind).timing.quiet !== 'exempt');
    const closed = fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(dates, fc.constantFrom(...kinds), closed, (eventDate, kind, off) => {
        const closingDays = off.map((days) => addDays(eventDate, days));
        const now = instantOf(addDays(eventDate, -90), '11:00');
        const offerExpiresAt = instantOf(addDays(eventDate, -80), '11:00');
        const occasion = { now, eventDate, closingDays, offerExpiresAt };
        const moment = dueAt(kind, occasion);
        if (moment === undefined) throw new Error('three months before, every message has its moment');
        expect(isQuietDay(localDateOf(moment), closingDays)).toBe(false);
        expect(localTimeOf(moment) >= '08:00' && localTimeOf(moment) < '20:00').toBe(true);
        expect(moment < (usefulUntil(kind, occasion) ?? 0)).toBe(true);
        if (rulesOf(kind).timing.quiet === 'before') expect(localDateOf(moment) < eventDate).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
