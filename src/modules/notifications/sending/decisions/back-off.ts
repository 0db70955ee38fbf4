const MINUTES = [5, 15, 30, 60] as const;

/** Minutes in which nobody tries a server that cannot be reached; one attempt after each costs little. */
const PAUSE_MINUTES = [1, 2, 5, 10] as const;

/** Part of the wait that is left to chance, so that after an outage not everything comes back at once. */
const JITTER = 0.2;

/**
 * Milliseconds to wait after a number of failed attempts: 5, 15, 30 and from then on 60 minutes, up to a fifth longer.
 * @param chance a number in [0, 1)
 */
export function backOffMs(attempts: number, chance: number): number {
  const minutes = MINUTES[Math.min(Math.max(attempts, 1), MINUTES.length) - 1] ?? 60;
  return Math.round(minutes * 60_000 * (1 + JITTER * chance));
}

/** Milliseconds of the next pause for a server that cannot be reached: 1, 2, 5 and from then on 10 minutes. */
export function pauseMs(failures: number): number {
  return (PAUSE_MINUTES[Math.min(Math.max(failures, 1), PAUSE_MINUTES.length) - 1] ?? 10) * 60_000;
}
