import { DomainError } from '../../../kernel';
import { registrationLifeCycle, registrationTransitions, type RegistrationCommand } from './registration-life-cycle';
import { holdsSeat, registrationStates, type RegistrationState } from './registration-state';

const allowed: readonly (readonly [RegistrationState, RegistrationCommand, RegistrationState])[] = [
  ['referred', 'seat', 'seated'],
  ['referred', 'wait', 'waiting'],
  ['referred', 'cancel', 'cancelled'],
  ['waiting', 'offer', 'offered'],
  ['waiting', 'seat', 'seated'],
  ['waiting', 'cancel', 'cancelled'],
  ['offered', 'accept', 'seated'],
  ['offered', 'lapse', 'waiting'],
  ['offered', 'drop', 'lapsed'],
  ['offered', 'cancel', 'cancelled'],
  ['seated', 'confirm', 'confirmed'],
  ['seated', 'cancel', 'cancelled'],
  ['confirmed', 'cancel', 'cancelled'],
  ['lapsed', 'cancel', 'cancelled'],
  ['cancelled', 'restore', 'seated'],
  ['cancelled', 'requeue', 'waiting'],
];
const commands = [...new Set(allowed.map(([, command]) => command))];

describe('the life of a registration', () => {
  it.each(allowed)('%s, %s: %s', (from, command, to) => {
    expect(registrationLifeCycle.next(from, command)).toBe(to);
  });

  it('refuses everything else with a reason in words', () => {
    const rest = registrationStates.flatMap((state) =>
      commands
        .filter((command) => !allowed.some(([from, known]) => from === state && known === command))
        .map((command) => [state, command] as const),
    );
    expect(rest).toHaveLength(registrationStates.length * commands.length - allowed.length);
    for (const [state, command] of rest) {
      expect(() => registrationLifeCycle.next(state, command)).toThrow(DomainError);
    }
  });

  it('leaves a cancelled registration only by undoing the cancellation', () => {
    expect(Object.keys(registrationTransitions.cancelled)).toEqual(['restore', 'requeue']);
  });

  it('keeps a place for people with a seat or an open offer only', () => {
    expect(registrationStates.filter(holdsSeat)).toEqual(['seated', 'offered', 'confirmed']);
  });
});
