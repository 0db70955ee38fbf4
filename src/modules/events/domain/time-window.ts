import { DomainError, formatClockTime, isClockTime, parseClockTime } from '../../../kernel';
import { eventTexts } from '../../../texts/events';

/** A part of the day, `HH:MM` to `HH:MM`. */
export interface TimeWindow {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A window with a number of interviewers in it. */
export interface SlotInput extends TimeWindow {
  readonly places: number;
}

export const refuseInput = (reason: string, text: string): never => {
  throw new DomainError(`EVENT.${reason}`, 'invalid', text);
};

/** @throws DomainError `EVENT.TIME_WRONG` (invalid) */
export function checkTime(time: string): void {
  if (!isClockTime(time)) refuseInput('TIME_WRONG', eventTexts.timeWrong);
}

/** @throws DomainError `EVENT.TIMES_REVERSED` (invalid) unless the window has a length */
export function checkWindow({ startsAt, endsAt }: TimeWindow): void {
  checkTime(startsAt);
  checkTime(endsAt);
  if (endsAt <= startsAt) refuseInput('TIMES_REVERSED', eventTexts.timesReversed(startsAt, endsAt));
}

/** Windows that only touch do not overlap. */
export const overlaps = (a: TimeWindow, b: TimeWindow): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/**
 * Cuts a window into slots of a number of minutes; a rest that is too short for a slot is left out.
 * @throws DomainError `EVENT.*` (invalid) when the window, the minutes or the places are wrong, or no slot fits
 */
export function cutIntoSlots(window: TimeWindow, minutes: number, places: number): SlotInput[] {
  checkWindow(window);
  if (!Number.isInteger(minutes) || minutes < 1) refuseInput('MINUTES_WRONG', eventTexts.minutesWrong);
  if (!Number.isInteger(places) || places < 0) refuseInput('COUNT_WRONG', eventTexts.countWrong);
  const slots: SlotInput[] = [];
  const end = parseClockTime(window.endsAt);
  for (let start = parseClockTime(window.startsAt); start + minutes <= end; start += minutes) {
    slots.push({ startsAt: formatClockTime(start), endsAt: formatClockTime(start + minutes), places });
  }
  if (slots.length === 0) refuseInput('NO_SLOT_FITS', eventTexts.noSlotFits);
  return slots;
}

/** @throws DomainError `EVENT.SLOT_CLASH` (conflict): an interviewer cannot be in two slots at once */
export function refuseSlotClash(existing: readonly TimeWindow[], added: readonly TimeWindow[]): void {
  for (const slot of added) {
    const clash = existing.find((other) => overlaps(slot, other));
    if (clash) {
      throw new DomainError('EVENT.SLOT_CLASH', 'conflict', eventTexts.slotClash(clash.startsAt, clash.endsAt));
    }
  }
}
