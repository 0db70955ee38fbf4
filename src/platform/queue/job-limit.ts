/** So many jobs are begun in so many milliseconds, by all workers together. */
export interface JobLimit {
  readonly max: number;
  readonly duration: number;
}

/** Milliseconds in which jobs are counted: short, so that bursts are small; long enough to look at the limit rarely. */
const STRETCH_MS = 5_000;
const MINUTE_MS = 60_000;

/** A limit per minute, spread evenly, so that a provider never sees a whole minute's mails at once. */
export function limiterOf(perMinute: number | null): JobLimit | undefined {
  if (perMinute === null) return undefined;
  const max = Math.max(1, Math.floor((perMinute * STRETCH_MS) / MINUTE_MS));
  return { max, duration: Math.ceil((max * MINUTE_MS) / perMinute) };
}
