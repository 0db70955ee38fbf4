import type { Worth } from './coverage-values';

const ROUNDS = 200;
const PATIENCE = 12;

/**
 * A price for each beneficiary such that "the prices, plus for the best `size` options what they are worth above them"
 * is a low bound on what any `size` options are worth together: the Lagrangian dual of facility location, by subgradient
 * steps. Any prices of 0 or more give a true bound; good ones a low one.
 * @param goal what some options are known to be worth together
 */
export function beneficiaryPrices(worth: Worth, size: number, goal: number): readonly number[] {
  const columns = worth[0]?.length ?? 0;
  let prices = Array.from({ length: columns }, () => 0);
  let best = { prices, bound: Number.POSITIVE_INFINITY };
  let [step, since] = [1, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { bound, taken } = boundOf(worth, size, prices);
    since += 1;
    if (bound < best.bound) [best, since] = [{ prices, bound }, 0];
    if (bound <= goal) break;
    if (since > PATIENCE) [step, since] = [step / 2, 0];
    const slope = prices.map((price, column) => 1 - taken.filter((row) => (row[column] ?? 0) > price).length);
    const steepness = slope.reduce((total, value) => total + value * value, 0);
    if (steepness === 0) break;
    const length = (step * (bound - goal)) / steepness;
    prices = prices.map((price, column) => Math.max(0, price - length * (slope[column] ?? 0)));
  }
  return best.prices;
}

/** Worth of a row above the prices. A plain loop: it is run a million times. */
export function above(row: readonly number[], prices: readonly number[]): number {
  let total = 0;
  for (let column = 0; column < row.length; column += 1) {
    const value = (row[column] as number) - (prices[column] as number);
    if (value > 0) total += value;
  }
  return total;
}

function boundOf(worth: Worth, size: number, prices: readonly number[]) {
  const rows = worth.map((row) => ({ row, gain: above(row, prices) }));
  const taken = rows.sort((one, other) => other.gain - one.gain).slice(0, size);
  const bound = taken.reduce((total, { gain }) => total + gain, 0) + prices.reduce((total, price) => total + price, 0);
  return { bound, taken: taken.map(({ row }) => row) };
}
