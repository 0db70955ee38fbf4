/** Runs steps to their end without a pause, for problems so small that nobody notices. */
export function runSync<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
