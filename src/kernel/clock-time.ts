/** Minutes after local midnight of the day at hand; may exceed 1440 for what ends after midnight. Real-valued. */
export type ClockMinutes = number;

const PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;

export const isClockTime = (text: string): boolean => PATTERN.test(text);

/** Reads `HH:MM` as minutes after midnight. @throws RangeError when the text is not a time of day */
export function parseClockTime(text: string): ClockMinutes {
  const match = PATTERN.exec(text);
  if (!match) throw new RangeError(`not a time of day (HH:MM): ${text}`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** A thousandth of a second in minutes: what lies nearer to the next minute is shown as that one or as this one. */
const MOMENT = 2 ** -16;

/** From when until when, in real minutes, a moment is shown as a minute from the first to the last. */
export const shownBetween = (
  first: number,
  last: number,
): { readonly from: ClockMinutes; readonly until: ClockMinutes } => ({
  from: first - 0.5,
  until: last + 0.5 - MOMENT,
});

/** Shows real minutes after midnight as `HH:MM`, rounded to the nearest minute. */
export function formatClockTime(minutes: ClockMinutes): string {
  const rounded = Math.round(minutes);
  const hours = Math.floor(rounded / 60);
  return `${String(hours).padStart(2, '0')}:${String(rounded - hours * 60).padStart(2, '0')}`;
}

const TYPED = /^(?:om )?(\d{1,2})(?: ?(?:uur|[.:u,;h]) ?(\d{2})?(?::00)?| ?(\d{2}))? ?(?:uur|u|h)?\.?$/i;

/** A time of day as people write it (`15u`, `15u30`, `15.30`, `9:05`, `1530`) as `HH:MM`; undefined when it is none. */
export function readClockTime(typed: string): string | undefined {
  const [, hours, minutes, joined] = TYPED.exec(typed.trim()) ?? [];
  if (hours === undefined) return undefined;
  const time = `${hours.padStart(2, '0')}:${minutes ?? joined ?? '00'}`;
  return isClockTime(time) ? time : undefined;
}
