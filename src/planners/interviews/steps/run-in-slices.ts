import { setImmediate } from 'node:timers/promises';

/** Work goes on so long before others get their turn. */
const TURN_MILLISECONDS = 10;

/** Runs steps to their end; the event loop gets a turn about every ten milliseconds. */
export async function runInSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  let begin = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() - begin >= TURN_MILLISECONDS) {
      await setImmediate();
      begin = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
