import { addDays, instantOf, type LocalDate, type ClosingDays } from '../../../../kernel';
import { rulesOf, type MessageKind } from '../../domain/message-kinds';
import { allowedDayUpTo, nextAllowedMoment } from './quiet-hours';

/** Somebody who is told nothing for longer than this is worse off than with the plan that still holds. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** The day before, at this hour, everybody must have heard. */
const LAST_HOUR = '16:00';

/** A mail about changes is gathered for ten minutes and goes first. */
const AFTER_CHANGES_MS = 15 * 60 * 1000;

export const canHoldForPlan = (kind: MessageKind): boolean => rulesOf(kind).heldForPlan === true;

/** A message that is due, as far as waiting for a new plan goes. */
export interface HoldableMessage {
  /** When it was due before it waited for anything. */
  readonly firstDueAt: Date;
  readonly usefulUntil: Date | null;
  /** Until when it waited before; null when it never did. */
  readonly awaitsPlanUntil: Date | null;
}

/** The day of the event, and the days on which its association is closed. */
interface EventDay {
  readonly date: LocalDate;
  readonly closingDays: ClosingDays;
}

/**
 * Until when a due message waits for a plan that is not published: a day, at most until 16.00 on the last allowed day before the
 * event, and always before its use is over. Undefined when it must go now.
 */
export function holdForPlanUntil(message: HoldableMessage, event: EventDay, now: Date): Date | undefined {
  const { firstDueAt, usefulUntil, awaitsPlanUntil } = message;
  const dayLater = nextAllowedMoment(new Date(firstDueAt.getTime() + LONGEST_MS), event.closingDays);
  const last = instantOf(allowedDayUpTo(addDays(event.date, -1), event.closingDays), LAST_HOUR);
  const until = awaitsPlanUntil ?? (dayLater < last ? dayLater : last);
  const isInTime = until > now && (usefulUntil === null || until < usefulUntil);
  return isInTime ? until : undefined;
}

/** When a message goes that needs not wait any more. @param until when it would have gone at the latest */
export function momentAfterHold(until: Date, { closingDays }: EventDay, now: Date): Date {
  const moment = nextAllowedMoment(new Date(now.getTime() + AFTER_CHANGES_MS), closingDays);
  return moment < until ? moment : until;
}
