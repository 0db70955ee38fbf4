import type { RegistrationState } from './registration-state';
import type { LastStep } from './undo-cancellation';

interface Step extends LastStep {
  readonly fromState: RegistrationState | null;
}

/** When somebody went, and who decided it; the user also when the product carried it out some minutes later. */
export interface Departure {
  readonly at: Date;
  readonly by: 'user' | 'participant' | 'system';
  readonly userId: string | null;
}

const isDeparture = ({ fromState, toState }: Step): boolean =>
  fromState !== toState && (toState === 'cancelled' || toState === 'lapsed');

/** The last time that somebody went, from steps that stand oldest first; undefined for who never went. */
export function departureOf(steps: readonly Step[]): Departure | undefined {
  const step = steps.findLast(isDeparture);
  if (step === undefined) return undefined;
  const userId = step.actorType === 'participant' ? null : step.actorId;
  return { at: step.at, by: userId === null ? step.actorType : 'user', userId };
}
