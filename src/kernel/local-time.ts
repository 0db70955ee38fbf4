import { TZDate } from '@date-fns/tz';
import { parseClockTime } from './clock-time';

/** The wall clock everything a person reads is written in. */
export const TIME_ZONE = 'Europe/Brussels';

/** A calendar day as `YYYY-MM-DD`, without a zone. */
export type LocalDate = string;

/**
 * The instant of a wall-clock moment in Brussels. An hour that happens twice (autumn) means the earlier one; an hour
 * that does not exist (spring) moves forward with the clock.
 */
export function instantOf(date: LocalDate, time: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const minutes = parseClockTime(time);
  const wall = Date.UTC(year, month - 1, day, 0, minutes);
  const before = wall - offsetAt(wall - 86_400_000);
  const after = wall - offsetAt(wall + 86_400_000);
  const earliest = Math.min(before, after);
  if (wallOf(earliest) === wall) return new Date(earliest);
  const latest = Math.max(before, after);
  return new Date(latest);
}

const HOUR = 3_600_000;

/** Hours whose offset is cached: more than ten years of them, so a full cache means that wild dates are asked for. */
const MOST_HOURS = 100_000;

const offsets = new Map<number, number>();

/** The zone's offset from UTC in milliseconds at an instant; since 1947 it changes on whole hours only. */
function offsetAt(instant: number): number {
  const hour = Math.floor(instant / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_HOURS) offsets.clear();
  const offset = -new TZDate(hour * HOUR, TIME_ZONE).getTimezoneOffset() * 60_000;
  offsets.set(hour, offset);
  return offset;
}

const wallOf = (instant: number): number => instant + offsetAt(instant);

/** The calendar day in Brussels at an instant. */
export const localDateOf = (instant: Date): LocalDate => new Date(wallOf(instant.getTime())).toISOString().slice(0, 10);

/** The time of day in Brussels at an instant, `HH:MM`. */
export const localTimeOf = (instant: Date): string => new Date(wallOf(instant.getTime())).toISOString().slice(11, 16);

const atNoon = (date: LocalDate): Date => new Date(`${date}T12:00:00Z`);

/** The calendar day a number of days later (or earlier). */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(atNoon(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Whole calendar days from `from` to `to`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: LocalDate): number => atNoon(date).getUTCDay();
