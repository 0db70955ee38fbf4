import type { InfeasibilityReason } from '../itinerary-plan';
import type { ItineraryProblem } from '../itinerary-problem';
import type { RuleRelaxation } from './rule-relaxation';
import { ruleRelaxations } from './rule-relaxations';

/** Whether some plan exists: undefined when there was no time to find out. */
export type Possibility = (problem: ItineraryProblem) => boolean | undefined;

/** How far one rule must be loosened. */
export interface RuleChange {
  readonly rule: RuleRelaxation;
  readonly amount: number;
}

/** Changes that together make a problem feasible; `smallest` = proven that it stays infeasible with any unit less. */
export interface Remedy {
  readonly changes: readonly RuleChange[];
  readonly smallest: boolean;
}

/** Says in Dutch what makes a problem infeasible and what would help; every sentence is proven by solving again. */
export function explainInfeasibility(problem: ItineraryProblem, isPossible: Possibility): InfeasibilityReason[] {
  if (problem.vehicles.length === 0) {
    return [{ code: 'NO_VEHICLES', message: 'Er is geen bus: voeg minstens één bus toe.' }];
  }
  if (problem.stops.every((stop) => stop.boarding === 0)) {
    return [{ code: 'NOBODY_BOARDS', message: 'Er stapt nergens iemand op: dan rijdt er geen bus.' }];
  }
  const reasons = findRemedies(problem, isPossible).map(describe);
  if (reasons.length > 0) return reasons;
  return [{ code: 'CAUSE_NOT_FOUND', message: 'Er bestaat geen plan. De oorzaak is niet gevonden binnen de tijd.' }];
}

/** Every single rule that is enough by itself; when there is none, one smallest set of rules. */
export function findRemedies(problem: ItineraryProblem, isPossible: Possibility): Remedy[] {
  const kinds = ruleRelaxations(problem);
  const single = kinds.flatMap((kind) => singleRemedies(problem, kind, isPossible));
  if (single.length > 0) return single;
  const combined = combinedRemedy(problem, kinds.flat(), isPossible);
  return combined ? [combined] : [];
}

function describe({ changes, smallest }: Remedy): InfeasibilityReason {
  const [first, ...others] = changes;
  const perhapsLess = smallest ? '' : ' Misschien volstaat minder.';
  if (first && others.length === 0) {
    return { code: first.rule.code, message: `${first.rule.says(first.amount)}.${perhapsLess}` };
  }
  const list = changes.map(({ rule, amount }) => rule.change(amount)).join('; ');
  return { code: 'SEVERAL_RULES', message: `Eén aanpassing is niet genoeg. Dit helpt samen: ${list}.${perhapsLess}` };
}

function loosen(problem: ItineraryProblem, changes: readonly RuleChange[]): ItineraryProblem {
  return changes.reduce((loose, { rule, amount }) => rule.apply(loose, amount), problem);
}

function singleRemedies(problem: ItineraryProblem, kind: RuleRelaxation[], isPossible: Possibility): Remedy[] {
  const allOff = kind.map((rule) => ({ rule, amount: Infinity }));
  if (kind.length > 1 && isPossible(loosen(problem, allOff)) !== true) return [];
  return kind.flatMap((rule) => {
    if (isPossible(rule.apply(problem, Infinity)) !== true) return [];
    const least = leastAmount(rule, (units) => isPossible(rule.apply(problem, units)));
    return least ? [{ changes: [{ rule, amount: least.amount }], smallest: least.proven }] : [];
  });
}

interface LeastAmount {
  readonly amount: number;
  readonly proven: boolean;
}

/** The least number of units that makes it possible; undefined when none is found, not proven when time ran out. */
function leastAmount(rule: RuleRelaxation, possible: (amount: number) => boolean | undefined): LeastAmount | undefined {
  let low = 0;
  let high = 1;
  let proven = true;
  const enough = (amount: number): boolean => {
    const answer = possible(amount);
    if (answer === undefined) proven = false;
    return answer === true;
  };
  while (!enough(high)) {
    if (high >= rule.most) return undefined;
    low = high;
    high = Math.min(high * 2, rule.most);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return { amount: high, proven };
}

/** Starts with every rule off and puts them back one by one, the rules that are hardest to change first. */
function combinedRemedy(
  problem: ItineraryProblem,
  rules: readonly RuleRelaxation[],
  isPossible: Possibility,
): Remedy | undefined {
  let changes: RuleChange[] = rules.map((rule) => ({ rule, amount: Infinity }));
  let smallest = true;
  if (isPossible(loosen(problem, changes)) !== true) return undefined;
  for (const rule of [...rules].reverse()) {
    const without = changes.filter((change) => change.rule !== rule);
    const answer = isPossible(loosen(problem, without));
    if (answer === true) changes = without;
    else smallest = smallest && answer === false;
  }
  for (const { rule } of changes) {
    const withAmount = (amount: number): RuleChange[] =>
      changes.map((change) => (change.rule === rule ? { rule, amount } : change));
    const least = leastAmount(rule, (units) => isPossible(loosen(problem, withAmount(units))));
    if (!least) return undefined;
    changes = withAmount(least.amount);
    smallest = smallest && least.proven;
  }
  return { changes, smallest };
}
