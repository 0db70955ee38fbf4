import type { VNode } from 'preact';
import type { RegistrationState } from '../../../modules/registrations';
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

/** The state of a registration in words, with a tone. */
export const RegistrationStateBadge = ({ state }: { state: RegistrationState }): VNode => (
  <Badge tone={tones[state]}>{registrationTexts.states[state]}</Badge>
);
