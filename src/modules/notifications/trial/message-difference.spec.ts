import { messageDifference } from './message-difference';
import type { TriedMessage } from './message-trial.reader';

const at = (hour: number): Date => new Date(Date.UTC(2027, 1, 1, hour));

const message = (id: string, more: Partial<TriedMessage> = {}): TriedMessage => ({
  ...{ id, kind: 'changes', recipientType: 'participant', recipientId: id, state: 'planned', dueAt: at(9) },
  ...more,
});

describe('what a change does to the messages of an event', () => {
  it('tells what goes out by kind and channel, what goes at another moment and what does not go', () => {
    const before = [
      message('same'),
      message('moved', { kind: 'reminder-7' }),
      message('dropped', { kind: 'reminder-3' }),
      message('sent', { state: 'sent' }),
    ];
    const after = [
      message('same'),
      message('moved', { kind: 'reminder-7', dueAt: at(12) }),
      message('dropped', { kind: 'reminder-3', state: 'cancelled' }),
      message('sent', { state: 'sent' }),
      message('new-1', { dueAt: at(11) }),
      message('new-2', { dueAt: at(10) }),
      message('new-3'),
    ];
    expect(messageDifference(before, after, ({ id }) => (id === 'new-3' ? 'sms' : 'mail'))).toEqual({
      goingOut: [
        { kind: 'changes', reach: 'mail', count: 2, from: at(10) },
        { kind: 'changes', reach: 'sms', count: 1, from: at(9) },
      ],
      later: 1,
      dropped: 1,
    });
  });

  it('says nothing of what stays as it was', () => {
    const same = [message('same'), message('held', { state: 'held' })];
    expect(messageDifference(same, same, () => 'mail')).toEqual({ goingOut: [], later: 0, dropped: 0 });
  });
});
