import type { MessageState } from '../../domain/message-life-cycle';
import { reasonsBetween, type DaySnapshot } from '../../domain/day-snapshot';

/** A message that announces the day to one person, as far as planning the next one goes. */
export interface DayAnnouncement {
  readonly kind: 'confirmation' | 'timetable' | 'changes';
  readonly state: MessageState;
  readonly dueAt: Date;
}

/** What was announced to one person so far. */
export interface AnnouncementHistory {
  /** The day that the last message that went announced; undefined while none went. */
  readonly announced: DaySnapshot | undefined;
  /** In the order in which they were made. */
  readonly messages: readonly DayAnnouncement[];
}

const WAITING: readonly MessageState[] = ['planned', 'held'];
const IN_TRANSIT: readonly MessageState[] = ['queued', 'sending'];
const GONE: readonly MessageState[] = [...IN_TRANSIT, 'sent', 'uncertain', 'failed'];

/** A message that waits says what is true when it goes; it needs no other beside it. */
export const isWaiting = ({ state }: DayAnnouncement): boolean => WAITING.includes(state);

/**
 * The message for somebody whose day may have changed: the timetable once, when interviews are known; after that only
 * changes. None while a message waits that will say it anyway, or when nothing differs from what was announced.
 */
export function announcementFor(
  day: DaySnapshot,
  { announced, messages }: AnnouncementHistory,
): 'timetable' | 'changes' | undefined {
  const timetables = messages.filter(({ kind }) => kind === 'timetable');
  if (timetables.some(isWaiting)) return undefined;
  if (day.interviews !== null && !timetables.some(({ state }) => GONE.includes(state))) return 'timetable';
  // What a message on its way says is not known yet: whether anything differs is seen when the next one goes.
  if (messages.some(({ state }) => IN_TRANSIT.includes(state))) return 'changes';
  return announced !== undefined && reasonsBetween(announced, day).length > 0 ? 'changes' : undefined;
}
