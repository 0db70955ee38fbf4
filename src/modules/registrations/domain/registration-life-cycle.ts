import { StateMachine, type Transitions } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';
import type { RegistrationState } from './registration-state';

/**
 * `lapse` = an offer that nobody answered, the first time: back on the list, at the end. `drop` = the second time: out of
 * the list, so that a seat is never kept for somebody who does not answer. Declining an offer is `cancel`. `restore` and
 * `requeue` = a cancellation was a mistake, and the seat is still free or not.
 */
export type RegistrationCommand =
  'seat' | 'wait' | 'offer' | 'accept' | 'lapse' | 'drop' | 'confirm' | 'cancel' | 'restore' | 'requeue';

/** The life of a registration; whatever is not in this table is refused. */
export const registrationTransitions: Transitions<RegistrationState, RegistrationCommand> = {
  referred: { seat: 'seated', wait: 'waiting', cancel: 'cancelled' },
  waiting: { offer: 'offered', seat: 'seated', cancel: 'cancelled' },
  offered: { accept: 'seated', lapse: 'waiting', drop: 'lapsed', cancel: 'cancelled' },
  seated: { confirm: 'confirmed', cancel: 'cancelled' },
  confirmed: { cancel: 'cancelled' },
  lapsed: { cancel: 'cancelled' },
  cancelled: { restore: 'seated', requeue: 'waiting' },
};

export const registrationLifeCycle = new StateMachine<RegistrationState, RegistrationCommand>(
  'REGISTRATION.NOT_ALLOWED_NOW',
  registrationTransitions,
  (state) => registrationTexts.refusals.transition(registrationTexts.states[state]),
);
