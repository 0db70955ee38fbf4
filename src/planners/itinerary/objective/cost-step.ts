import type { SequenceModel } from '../route-search/sequence-model';

/** Decimals that are looked for in the times of a model. */
const MOST_DECIMALS = 4;
const WHOLE = 1e-7;

/** The costs of all sequences of a model are multiples of this; 0 when no such step is known. */
export function costStep(model: SequenceModel): number {
  const { travel, fromStart, toEnd, dwell, load, drivingWeight } = model;
  if (!Number.isInteger(drivingWeight) || !load.every(Number.isInteger)) return 0;
  const minutes = [...travel, ...fromStart, ...toEnd, ...(load.some((people) => people > 0) ? dwell : [])];
  for (let scale = 1; scale <= 10 ** MOST_DECIMALS; scale *= 10) {
    if (minutes.every((value) => Math.abs(value * scale - Math.round(value * scale)) < WHOLE)) {
      return minutes.reduce((divisor, value) => commonDivisor(divisor, Math.round(value * scale)), 0) / scale;
    }
  }
  return 0;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
