import { canUndo, type LastStep } from './undo-cancellation';

const now = new Date('2027-03-04T09:10:00Z');
const step: LastStep = {
  toState: 'cancelled',
  actorType: 'user',
  actorId: 'els',
  at: new Date('2027-03-04T09:00:00Z'),
};

describe('taking a cancellation back', () => {
  it.each<[string, LastStep | undefined, boolean]>([
    ['after exactly ten minutes', step, true],
    ['after more than ten minutes', { ...step, at: new Date('2027-03-04T08:59:59Z') }, false],
    ['of another user', { ...step, actorId: 'tom' }, false],
    ['by the participant', { ...step, actorType: 'participant' }, false],
    ['of what is not cancelled', { ...step, toState: 'seated' }, false],
    ['of nothing', undefined, false],
  ])('%s', (_, last, allowed) => {
    expect(canUndo(last, 'els', now)).toBe(allowed);
  });
});
