import type { VNode } from 'preact';
import type { EventState } from '../../../modules/events';
import { eventTexts } from '../../../texts/events';
import { Badge, type Tone } from '../display';

const TONES: Readonly<Record<EventState, Tone>> = {
  draft: 'warn',
  published: 'ok',
  closed: 'info',
  final: 'ok',
  running: 'ok',
  finished: 'info',
  anonymised: 'info',
  cancelled: 'problem',
};

/** The state of an event in words, with a tone. */
export function EventStateBadge({ state }: { readonly state: EventState }): VNode {
  return <Badge tone={TONES[state]}>{eventTexts.states[state]}</Badge>;
}
