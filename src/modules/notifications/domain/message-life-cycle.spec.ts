import { DomainError } from '../../../kernel';
import {
  changeOf,
  messageLifeCycle,
  messageTransitions,
  type MessageCommand,
  type MessageState,
} from './message-life-cycle';

const states = Object.keys(messageTransitions) as MessageState[];

describe('life cycle of a message', () => {
  it('goes from planned to sent', () => {
    expect(
      ['queue', 'start', 'deliver'].reduce(
        (state, command) => messageLifeCycle.next(state as MessageState, command as MessageCommand),
        'planned',
      ),
    ).toBe('sent');
  });

  it('reaches every state from planned', () => {
    const reached = new Set<MessageState>(['planned']);
    for (let grown = true; grown;) {
      const next = [...reached].flatMap((state) => Object.values(messageTransitions[state]));
      grown = next.some((state) => !reached.has(state));
      next.forEach((state) => reached.add(state));
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('never leaves cancelled', () => {
    expect(messageTransitions.cancelled).toEqual({});
  });

  it('cannot be cancelled or held once it is with the mail server', () => {
    expect(messageLifeCycle.can('sending', 'cancel')).toBe(false);
    expect(messageLifeCycle.can('sending', 'hold')).toBe(false);
  });

  it('refuses with a code and Dutch words', () => {
    expect(() => messageLifeCycle.next('sent', 'hold')).toThrow(DomainError);
    expect(() => messageLifeCycle.next('sent', 'hold')).toThrow('verstuurd');
  });

  it('tells the database from where a command may start and where it leads', () => {
    expect(changeOf('start')).toEqual({ from: ['queued'], to: 'sending' });
    expect(changeOf('cancel')).toEqual({ from: ['planned', 'held', 'queued'], to: 'cancelled' });
    expect(changeOf('resend').to).toBe('planned');
    expect(() => changeOf('replan')).toThrow('exactly one');
  });
});
