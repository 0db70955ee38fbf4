import type { MessageState } from '../../domain/message-life-cycle';
import { changesBetween, type DaySnapshot } from '../../domain/day-snapshot';

/** A message that tells one person about the day, as far as planning the next one goes. */
export interface DayAnnouncement {
  readonly kind: 'confirmation' | 'timetable' | 'changes';
  readonly state: MessageState;
  readonly dueAt: Date;
}

/** How far telling one person about the day has come. */
export interface AnnouncementHistory {
  /** What the last message that went said; undefined while none went. */
  readonly told: DaySnapshot | undefined;
  /** In the order in which they were made. */
  readonly messages: readonly DayAnnouncement[];
}

const WAITING: readonly MessageState[] = ['planned', 'held'];
const ON_ITS_WAY: readonly MessageState[] = ['queued', 'sending'];
const GONE: readonly MessageState[] = [...ON_ITS_WAY, 'sent', 'uncertain', 'failed'];

/** A message that waits says what is true when it goes; it needs no other beside it. */
export const isWaiting = ({ state }: DayAnnouncement): boolean => WAITING.includes(state);

/**
 * What to tell somebody whose day may have changed: the timetable once, when interviews are known; after that only
 * changes. Nothing while a message waits that will say it anyway, or when nothing differs from what was told.
 */
export function announcementFor(
  day: DaySnapshot,
  { told, messages }: AnnouncementHistory,
): 'timetable' | 'changes' | undefined {
  const timetables = messages.filter(({ kind }) => kind === 'timetable');
  if (timetables.some(isWaiting)) return undefined;
  if (day.interviews !== null && !timetables.some(({ state }) => GONE.includes(state))) return 'timetable';
  // What a message on its way says is not known yet: whether anything differs is seen when the next one goes.
  if (messages.some(({ state }) => ON_ITS_WAY.includes(state))) return 'changes';
  return told !== undefined && changesBetween(told, day).length > 0 ? 'changes' : undefined;
}
