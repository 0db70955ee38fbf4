/** Ends a search that looks at everything, however deep in it, when its time is over; `withinTime` catches it. */
class OutOfTime extends Error {}

/** What a long search calls now and then. */
export type Checkpoint = () => void;

/** @throws OutOfTime, in the checkpoint, once the time is over */
export function checkpoint(expired: () => boolean): Checkpoint {
  return () => {
    if (expired()) throw new OutOfTime('out of time');
  };
}

/** When a first answer must be there: some milliseconds are always for it, counted from now. */
export function notBefore(milliseconds: number, expired: () => boolean): () => boolean {
  const from = performance.now() + milliseconds;
  return () => expired() && performance.now() > from;
}

/** Does work that may be ended by a checkpoint. @returns undefined when it was */
export function withinTime<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

export const NO_CHECKPOINT: Checkpoint = () => undefined;
