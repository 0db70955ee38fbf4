import { above, beneficiaryPrices } from './lagrange-prices';
import type { Worth } from './coverage-values';

/** The best options; `proven` unless the search was cut off. */
export interface BestSubset {
  readonly chosen: readonly number[];
  readonly value: number;
  readonly proven: boolean;
}

interface Search {
  readonly worth: Worth;
  readonly size: number;
  readonly prices: readonly number[];
  best: { chosen: readonly number[]; value: number };
  nodesLeft: number;
}

const MOST_NODES = 20_000;

/** Prices are real numbers: a bound may be this much too low by rounding. Values are whole, so it loses nothing. */
const ROUNDING = 0.5;

/**
 * The `size` options that together are worth most, when each beneficiary takes the best of them: a facility location
 * problem, solved by branch and bound. An option's gain only shrinks when others are chosen (submodularity), so the sum
 * of the largest gains bounds every way to go on; so do the prices of the beneficiaries, which are mostly tighter.
 */
export function bestSubset(worth: Worth, size: number, mostNodes = MOST_NODES): BestSubset {
  const options = undominated(worth);
  const best = goodStart(worth, options, size);
  const prices = beneficiaryPrices(
    options.map((option) => worth[option] ?? []),
    size,
    best.value,
  );
  const search: Search = { worth, size, prices, best, nodesLeft: mostNodes };
  explore(search, options, [], nothing(worth));
  return { ...search.best, proven: search.nodesLeft > 0 };
}

const nothing = (worth: Worth): number[] => (worth[0] ?? []).map(() => 0);

/** Without options that another one beats for everybody; of equal ones the first stays. */
function undominated(worth: Worth): number[] {
  const beats = (one: number, other: number): boolean => {
    const [mine, theirs] = [worth[one] ?? [], worth[other] ?? []];
    if (!mine.every((value, column) => value >= (theirs[column] ?? 0))) return false;
    return one < other || mine.some((value, column) => value > (theirs[column] ?? 0));
  };
  const all = worth.map((_, option) => option);
  return all.filter((option) => !all.some((other) => other !== option && beats(other, option)));
}

interface Gain {
  readonly option: number;
  readonly gain: number;
}

/** What each option adds to what is had; those that add nothing are left out, the largest come first. */
const gainsOf = (worth: Worth, options: readonly number[], had: readonly number[]): Gain[] =>
  options
    .map((option) => ({ option, gain: above(worth[option] ?? [], had) }))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain || one.option - other.option);

/** Greedy first, then swaps while they help: a good start lets the bounds cut more. */
function goodStart(worth: Worth, options: readonly number[], size: number): Search['best'] {
  const chosen: number[] = [];
  while (chosen.length < size) {
    const [first] = gainsOf(worth, options, hadBy(worth, chosen));
    if (!first) break;
    chosen.push(first.option);
  }
  for (let swapped = true; swapped;) {
    swapped = false;
    for (let place = 0; place < chosen.length; place += 1) {
      const others = hadBy(worth, chosen.toSpliced(place, 1));
      const [best] = gainsOf(worth, options, others);
      if (!best || best.gain <= above(worth[chosen[place] as number] ?? [], others)) continue;
      chosen[place] = best.option;
      swapped = true;
    }
  }
  return { chosen, value: sum(hadBy(worth, chosen)) };
}

const hadBy = (worth: Worth, chosen: readonly number[]): readonly number[] =>
  chosen.reduce<readonly number[]>((had, option) => joined(worth, had, option), nothing(worth));

function explore(search: Search, options: readonly number[], chosen: readonly number[], had: readonly number[]): void {
  search.nodesLeft -= 1;
  const value = sum(had);
  if (value > search.best.value) search.best = { chosen, value };
  const room = search.size - chosen.length;
  if (room === 0 || search.nodesLeft <= 0) return;
  const gains = gainsOf(search.worth, options, had);
  const priced = had.map((has, column) => Math.max(has, search.prices[column] ?? 0));
  const base = sum(priced);
  const overPrices = new Map(gains.map(({ option }) => [option, above(search.worth[option] ?? [], priced)]));
  for (let next = 0; next < gains.length; next += 1) {
    const rest = gains.slice(next);
    const first = rest[0];
    if (!first || value + sum(rest.slice(0, room).map(({ gain }) => gain)) <= search.best.value) return;
    const others = rest.slice(1).map(({ option }) => option);
    const best = others.map((option) => overPrices.get(option) ?? 0).sort((one, other) => other - one);
    const bound = base + (overPrices.get(first.option) ?? 0) + sum(best.slice(0, room - 1));
    if (bound + ROUNDING <= search.best.value) continue;
    explore(search, others, [...chosen, first.option], joined(search.worth, had, first.option));
    if (search.nodesLeft <= 0) return;
  }
}

function joined(worth: Worth, had: readonly number[], option: number): number[] {
  const row = worth[option] as readonly number[];
  const all = had.slice();
  for (let column = 0; column < row.length; column += 1) {
    if ((row[column] as number) > (all[column] as number)) all[column] = row[column] as number;
  }
  return all;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
