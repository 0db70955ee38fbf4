import { instantOf, localDateOf } from '../../../kernel';
import { rulesOf, type MessageKind } from './message-kinds';
import { eventMorning } from './message-moments';

interface PassedOn {
  readonly kind: MessageKind;
  /** Of no use to the recipient after this; null when it is always. */
  readonly usefulUntil: Date | null;
}

/**
 * Until when words can be passed on in time. A message may leave until the day is over, but whoever is called or gets a letter must
 * know before the day begins. What belongs to the day itself, or comes later, is told as long as it is of use.
 */
export function tellBefore({ kind, usefulUntil }: PassedOn): Date | null {
  const { timing, usefulUntil: use } = rulesOf(kind);
  const isAboutTheDay = typeof use === 'object' && 'daysFromEvent' in use && use.daysFromEvent === 0;
  if (usefulUntil === null || !isAboutTheDay || timing.quiet === 'exempt') return usefulUntil;
  return instantOf(localDateOf(usefulUntil), eventMorning.time);
}
