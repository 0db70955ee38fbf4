import type { InfeasibilityReason } from '../itinerary-plan';
import type { ItineraryProblem } from '../itinerary-problem';
import { ruleRelaxations, type RuleRelaxation } from './rule-relaxations';

/** Whether some plan exists: undefined when there was no time to find out. */
export type Possibility = (problem: ItineraryProblem) => boolean | undefined;

/** How far one rule must be loosened. */
export interface RuleChange {
  readonly rule: RuleRelaxation;
  readonly amount: number;
}

/** Changes that together make a problem feasible: with any of them left out, or a unit less, it stays infeasible. */
export type Remedy = readonly RuleChange[];

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

function describe(remedy: Remedy): InfeasibilityReason {
  const [first, ...others] = remedy;
  if (first && others.length === 0) return { code: first.rule.code, message: `${first.rule.says(first.amount)}.` };
  const changes = remedy.map(({ rule, amount }) => rule.change(amount));
  return { code: 'SEVERAL_RULES', message: `Eén aanpassing is niet genoeg. Dit helpt samen: ${changes.join('; ')}.` };
}

function loosen(problem: ItineraryProblem, remedy: Remedy): ItineraryProblem {
  return remedy.reduce((loose, { rule, amount }) => rule.apply(loose, amount), problem);
}

function singleRemedies(problem: ItineraryProblem, kind: RuleRelaxation[], isPossible: Possibility): Remedy[] {
  const allOff = kind.map((rule) => ({ rule, amount: Infinity }));
  if (kind.length > 1 && isPossible(loosen(problem, allOff)) !== true) return [];
  return kind.flatMap((rule) => {
    if (isPossible(rule.apply(problem, Infinity)) !== true) return [];
    const amount = leastAmount(rule, (units) => isPossible(rule.apply(problem, units)));
    return amount === undefined ? [] : [[{ rule, amount }]];
  });
}

/** The least number of units that makes it possible; undefined when even the most does not, or time ran out. */
function leastAmount(rule: RuleRelaxation, possible: (amount: number) => boolean | undefined): number | undefined {
  let low = 0;
  let high = 1;
  for (let answer = possible(high); answer !== true; answer = possible(high)) {
    if (answer === undefined || high >= rule.most) return undefined;
    low = high;
    high = Math.min(high * 2, rule.most);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const answer = possible(middle);
    if (answer === undefined) return undefined;
    if (answer) high = middle;
    else low = middle;
  }
  return high;
}

/** Starts with every rule off and puts them back one by one, the rules that are hardest to change first. */
function combinedRemedy(
  problem: ItineraryProblem,
  rules: readonly RuleRelaxation[],
  isPossible: Possibility,
): Remedy | undefined {
  let remedy: RuleChange[] = rules.map((rule) => ({ rule, amount: Infinity }));
  if (isPossible(loosen(problem, remedy)) !== true) return undefined;
  for (const rule of [...rules].reverse()) {
    const without = remedy.filter((change) => change.rule !== rule);
    const answer = isPossible(loosen(problem, without));
    if (answer === undefined) return undefined;
    if (answer) remedy = without;
  }
  for (const { rule } of remedy) {
    const withAmount = (amount: number): RuleChange[] =>
      remedy.map((change) => (change.rule === rule ? { rule, amount } : change));
    const amount = leastAmount(rule, (units) => isPossible(loosen(problem, withAmount(units))));
    if (amount === undefined) return undefined;
    remedy = withAmount(amount);
  }
  return remedy;
}
