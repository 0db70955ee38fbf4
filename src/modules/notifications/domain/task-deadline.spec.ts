import { instantOf } from '../../../kernel';
import type { MessageKind } from './message-kinds';
import { tellBefore } from './task-deadline';

const usefulUntil = instantOf('2027-03-11', '23:59');
const MORNING = instantOf('2027-03-11', '06:00');

describe('until when a counsellor can pass words on', () => {
  it.each<MessageKind>(['confirmation', 'timetable', 'changes', 'cancellation', 'event-cancelled'])(
    '%s is told before the day begins',
    (kind) => {
      expect(tellBefore({ kind, usefulUntil })).toEqual(MORNING);
    },
  );

  it.each<MessageKind>(['delay', 'phone-interview', 'seat-offer', 'after-1-month', 'open-outcomes'])(
    '%s is told as long as it is of use',
    (kind) => {
      expect(tellBefore({ kind, usefulUntil })).toBe(usefulUntil);
    },
  );
});
