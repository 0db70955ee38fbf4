import type { RegistrationState } from './registration-state';

const TEN_MINUTES = 10 * 60_000;

/** The last step in the life of a registration. */
export interface LastStep {
  readonly toState: RegistrationState;
  readonly actorType: 'user' | 'participant' | 'system';
  readonly actorId: string | null;
  readonly at: Date;
}

/** A cancellation can be taken back for ten minutes, by the user who did it. */
export const canUndo = (step: LastStep | undefined, userId: string, now: Date): boolean =>
  step?.toState === 'cancelled' &&
  step.actorType === 'user' &&
  step.actorId === userId &&
  now.getTime() - step.at.getTime() <= TEN_MINUTES;
