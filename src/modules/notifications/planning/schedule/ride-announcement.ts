import type { MessageKind } from '../../domain/message-kinds';
import type { MessageState } from '../../domain/message-life-cycle';
import { saysMore, type RideSnapshot } from '../../domain/ride-snapshot';

/** A message about a ride, as far as planning the next one goes. */
export interface RideMessage {
  readonly kind: MessageKind;
  readonly state: MessageState;
  readonly recipientId: string;
}

/** What a coach operator was told so far. */
export interface RideHistory {
  /** What the last message that went to the address of now said; undefined while none did. */
  readonly last: RideSnapshot | undefined;
  /** To any vehicle of the event, in the order in which they were made. */
  readonly messages: readonly RideMessage[];
}

/** Where the event stands when it is decided what an operator must hear. */
export interface RideStage {
  /** The plan is final and its route published. */
  readonly hasFinalRoute: boolean;
  /** The moment of the final number is over. */
  readonly isNumberDue: boolean;
}

const WAITING: readonly MessageState[] = ['planned', 'held'];
const IN_TRANSIT: readonly MessageState[] = ['queued', 'sending'];

const isIn = (states: readonly MessageState[], { state }: RideMessage): boolean => states.includes(state);

/**
 * The message that an operator must get now; none while one waits that will say it when it goes, or is on its way.
 * @param now what that message would say, by what it would be about
 */
export function rideMessageFor(
  now: (knows: 'numbers' | 'route') => RideSnapshot,
  { last, messages }: RideHistory,
  recipientId: string,
  { hasFinalRoute, isNumberDue }: RideStage,
): 'coach-route-sheet' | 'coach-numbers-changed' | undefined {
  const own = messages.filter((message) => message.recipientId === recipientId);
  if (own.some((message) => isIn(IN_TRANSIT, message))) return undefined;
  const waits = (kind: MessageKind): boolean => own.some((one) => one.kind === kind && isIn(WAITING, one));
  if (waits('coach-route-sheet')) return undefined;
  if (hasFinalRoute) return saysMore(last, now('route')) ? 'coach-route-sheet' : undefined;
  if (!isNumberDue || waits('coach-numbers-changed') || waits('coach-numbers')) return undefined;
  return saysMore(last, now('numbers')) ? 'coach-numbers-changed' : undefined;
}

/** Whether an operator whose vehicles all stay at home still believes that one drives. */
export const needsCancellation = ({ last, messages }: RideHistory, recipientId: string): boolean =>
  (last?.vehicles.length ?? 0) > 0 &&
  !messages.some(
    (one) =>
      one.kind === 'coach-cancelled' && one.recipientId === recipientId && isIn([...WAITING, ...IN_TRANSIT], one),
  );

/** Recipients of messages that wait though they stand for no address. */
export const orphansAmong = (messages: readonly RideMessage[], recipients: readonly string[]): string[] => [
  ...new Set(
    messages
      .filter((one) => isIn(WAITING, one) && !recipients.includes(one.recipientId))
      .map(({ recipientId }) => recipientId),
  ),
];
