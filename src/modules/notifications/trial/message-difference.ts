import { rulesOf, type MessageKind } from '../domain/message-kinds';
import type { MessageState } from '../domain/message-life-cycle';
import type { Reach } from './reach';
import type { TriedMessage } from './message-trial.reader';

/** Messages of one kind that go out by one channel because of a change. */
export interface MessagesGoingOut {
  readonly kind: MessageKind;
  readonly reach: Reach;
  readonly count: number;
  /** The first of them. */
  readonly from: Date;
}

/** What a change does to the messages around an event. */
export interface MessageDifference {
  readonly goingOut: readonly MessagesGoingOut[];
  /** With a moment of their own, new or at another moment. */
  readonly later: number;
  /** They waited, and do not go any more. */
  readonly dropped: number;
}

const WAITING: readonly MessageState[] = ['planned', 'held', 'queued'];

const waits = ({ state }: TriedMessage): boolean => WAITING.includes(state);
const goesAtOnce = ({ kind }: TriedMessage): boolean => rulesOf(kind).timing.when === 'at-once';

/** @param reachOf how the recipient of a message is reached */
export function messageDifference(
  before: readonly TriedMessage[],
  after: readonly TriedMessage[],
  reachOf: (message: TriedMessage) => Reach,
): MessageDifference {
  const known = new Map(before.filter(waits).map((message) => [message.id, message]));
  const changed = after.filter(waits).filter(({ id, dueAt }) => known.get(id)?.dueAt.getTime() !== dueAt.getTime());
  const stillWaiting = new Set(after.filter(waits).map(({ id }) => id));
  return {
    goingOut: grouped(changed.filter(goesAtOnce), reachOf),
    later: changed.filter((message) => !goesAtOnce(message)).length,
    dropped: [...known.keys()].filter((id) => !stillWaiting.has(id)).length,
  };
}

function grouped(messages: readonly TriedMessage[], reachOf: (message: TriedMessage) => Reach): MessagesGoingOut[] {
  const groups = new Map<string, MessagesGoingOut>();
  for (const message of messages) {
    const { kind, dueAt } = message;
    const reach = reachOf(message);
    const group = groups.get(`${kind} ${reach}`);
    const from = group !== undefined && group.from < dueAt ? group.from : dueAt;
    groups.set(`${kind} ${reach}`, { kind, reach, count: (group?.count ?? 0) + 1, from });
  }
  return [...groups.values()];
}
