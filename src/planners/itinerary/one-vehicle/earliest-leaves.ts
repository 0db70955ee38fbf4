import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { NO_CHECKPOINT, type Checkpoint } from '../route-search/out-of-time';
import { laterStops } from './stop-sets';

const SETS_BETWEEN_LOOKS = 256;

/** Per set of stops, and last one of them, the earliest moment to have left it; Infinity where the order forbids it. */
export function earliestLeaves(
  problem: NumberedProblem,
  { dutyFrom, toStop }: NumberedVehicle,
  look: Checkpoint = NO_CHECKPOINT,
): Float64Array {
  const { stopCount, stopToStop, dwell, earliest } = problem;
  const comeLater = laterStops(problem);
  const leave = new Float64Array(2 ** stopCount * stopCount).fill(Infinity);
  const serve = (mask: number, stop: number, reached: number): void => {
    const cell = (mask | (1 << stop)) * stopCount + stop;
    const left = Math.max(reached, earliest[stop] as number) + (dwell[stop] as number);
    if (left < (leave[cell] as number)) leave[cell] = left;
  };
  for (let stop = 0; stop < stopCount; stop++) serve(0, stop, dutyFrom + (toStop[stop] as number));
  for (let mask = 1; mask < 2 ** stopCount; mask++) {
    if (mask % SETS_BETWEEN_LOOKS === 0) look();
    for (let last = 0; last < stopCount; last++) {
      const left = leave[mask * stopCount + last] as number;
      if (left === Infinity) continue;
      for (let stop = 0; stop < stopCount; stop++) {
        if ((mask & ((1 << stop) | (comeLater[stop] as number))) !== 0) continue;
        serve(mask, stop, left + (stopToStop[last * stopCount + stop] as number));
      }
    }
  }
  return leave;
}
