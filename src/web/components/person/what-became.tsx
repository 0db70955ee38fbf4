import type { VNode } from 'preact';
import { isActive, type RegistrationState } from '../../../modules/registrations';
import { afterTheDayTexts } from '../../../texts/after-the-day';
import { Badge, type Tone } from '../display';
import { RegistrationStateBadge } from './registration-state-badge';

interface WhatBecameProps {
  readonly state: RegistrationState;
  readonly event: { readonly state: string };
  /** Whether this person was there; undefined where nobody noted it. */
  readonly attended: boolean | undefined;
  /** Signed off, and keeps the place until then. */
  readonly leavesAt: Date | null;
}

/** Before and on the day where somebody stands; once the event is over or called off, what became of it. */
export function WhatBecame({ state, event, attended, leavesAt }: WhatBecameProps): VNode {
  if (isActive(event)) return <RegistrationStateBadge state={state} leavesAt={leavesAt} />;
  if (state === 'cancelled') return <Badge>{afterTheDayTexts.state(state)}</Badge>;
  if (event.state === 'cancelled') return <Badge>{afterTheDayTexts.calledOff}</Badge>;
  if (attended === undefined) return <Badge>{afterTheDayTexts.state(state)}</Badge>;
  return <Badge tone={toneOf(attended)}>{afterTheDayTexts.attended(attended)}</Badge>;
}

const toneOf = (attended: boolean): Tone => (attended ? 'ok' : 'problem');
