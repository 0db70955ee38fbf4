import type { VNode } from 'preact';
import { localTimeOf } from '../../../kernel';
import type { RegistrationState } from '../../../modules/registrations';
import { counsellorTexts } from '../../../texts/counsellor';
import { clockText } from '../../../texts/dates';
import { registrationTexts } from '../../../texts/registrations';
import { Badge, type Tone } from '../display';

const tones: Readonly<Record<RegistrationState, Tone>> = {
  referred: 'info',
  seated: 'ok',
  confirmed: 'ok',
  offered: 'warn',
  waiting: 'warn',
  lapsed: 'problem',
  cancelled: 'info',
};

interface RegistrationStateBadgeProps {
  readonly state: RegistrationState;
  /** Signed off, and keeps the place until then. */
  readonly leavesAt?: Date | null;
}

/** The state of a registration in words, with a tone. */
export function RegistrationStateBadge({ state, leavesAt = null }: RegistrationStateBadgeProps): VNode {
  if (leavesAt === null) return <Badge tone={tones[state]}>{registrationTexts.states[state]}</Badge>;
  return <Badge tone="warn">{counsellorTexts.person.leavingBadge(clockText(localTimeOf(leavesAt)))}</Badge>;
}
