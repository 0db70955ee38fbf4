import type { SequenceModel } from '../route-search/sequence-model';
import { costStep } from './cost-step';

const sequence = (travel: readonly number[], change: Partial<SequenceModel> = {}): SequenceModel => ({
  size: 2,
  travel: Float64Array.from(travel),
  fromStart: Float64Array.of(6, 6),
  toEnd: Float64Array.of(6, 12),
  startTime: 0,
  endDue: 100,
  ready: new Float64Array(2),
  due: new Float64Array(2).fill(100),
  dwell: Float64Array.of(0.25, 0),
  load: new Float64Array(2),
  rideLimit: new Float64Array(2).fill(Infinity),
  mostDriving: Infinity,
  drivingWeight: 1,
  ...change,
});

describe('costStep', () => {
  it.each([
    ['whole minutes', sequence([0, 4, 9, 0]), 1],
    ['a common divisor', sequence([0, 4, 8, 0]), 2],
    ['decimals', sequence([0, 4.2, 8.1, 0]), 0.3],
    ['standing still with people aboard', sequence([0, 4, 8, 0], { load: Float64Array.of(1, 2) }), 0.25],
    ['a weight that is not whole', sequence([0, 4, 8, 0], { drivingWeight: 0.5 }), 0],
    ['times of any kind', sequence([0, 1 / 3, 8, 0]), 0],
  ])('%s', (_, model, step) => {
    expect(costStep(model)).toBeCloseTo(step, 9);
  });
});
