import { itineraryReasonTexts as texts } from '../../../texts/planners/itinerary-reasons';
import type { InfeasibilityReason } from '../problem/itinerary-plan';
import type { ItineraryProblem } from '../problem/itinerary-problem';
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
    return [{ code: 'NO_VEHICLES', message: texts.noVehicles }];
  }
  if (problem.stops.every((stop) => stop.boarding === 0)) {
    return [{ code: 'NOBODY_BOARDS', message: texts.nobodyBoards }];
  }
  const enough = enoughKinds(problem, isPossible);
  const reasons = findRemedies(problem, isPossible, enough).map(describe);
  if (reasons.length > 0) return reasons;
  const together = enough.flatMap(([rule]) => (rule ? togetherReason(rule) : []));
  if (together.length > 0) return together;
  return [{ code: 'CAUSE_NOT_FOUND', message: texts.causeNotFound }];
}

/** The kinds of rules without which a plan exists. */
function enoughKinds(problem: ItineraryProblem, isPossible: Possibility): RuleRelaxation[][] {
  const allOff = (kind: readonly RuleRelaxation[]): RuleChange[] => kind.map((rule) => ({ rule, amount: Infinity }));
  return ruleRelaxations(problem).filter((kind) => isPossible(loosen(problem, allOff(kind))) === true);
}

/** What helps when all of a kind are loosened, where there was no time to find out which and by how much. */
const TOGETHER: Readonly<Record<string, string>> = {
  HOST_CLOSES_TOO_EARLY: texts.allHostsCloseLater,
  HOST_OPENS_TOO_LATE: texts.allHostsOpenEarlier,
  RIDE_LIMIT_TOO_SHORT: texts.allRidesLonger,
  STOP_OPENS_TOO_LATE: texts.everybodyBoardsEarlier,
  RETURN_TOO_EARLY: texts.everybodyReturnsLater,
};

function togetherReason({ code }: RuleRelaxation): InfeasibilityReason[] {
  const what = TOGETHER[code];
  if (what === undefined) return [];
  return [{ code, message: texts.together(what) }];
}

/**
 * Every single rule that is enough by itself; when there is none, one smallest set of rules.
 * @param enough kinds of rules without which a plan exists: only in one of them a single rule can be enough
 */
export function findRemedies(
  problem: ItineraryProblem,
  isPossible: Possibility,
  enough: readonly RuleRelaxation[][] = enoughKinds(problem, isPossible),
): Remedy[] {
  // Small kinds first: many hard questions about one kind may not use up the time of the others.
  const inOrder = [...enough].sort((one, other) => one.length - other.length);
  const remedies = new Map(inOrder.map((kind) => [kind, singleRemedies(problem, kind, isPossible)]));
  const single = enough.flatMap((kind) => remedies.get(kind) ?? []);
  if (single.length > 0) return single;
  const rules = ruleRelaxations(problem).flat();
  // Another bus is the last thing to ask for, and with everything else off as well the question is a slow one.
  const withoutAnotherBus = rules.filter(({ code }) => code !== 'TOO_FEW_VEHICLES');
  const combined = combinedRemedy(problem, withoutAnotherBus, isPossible) ?? combinedRemedy(problem, rules, isPossible);
  return combined ? [combined] : [];
}

function describe({ changes, smallest }: Remedy): InfeasibilityReason {
  const [first, ...others] = changes;
  const perhapsLess = smallest ? '' : texts.perhapsLess;
  if (first && others.length === 0) {
    return { code: first.rule.code, message: texts.oneRule(first.rule.says(first.amount), perhapsLess) };
  }
  const list = changes.map(({ rule, amount }) => rule.change(amount));
  return { code: 'SEVERAL_RULES', message: texts.severalRules(list, perhapsLess) };
}

function loosen(problem: ItineraryProblem, changes: readonly RuleChange[]): ItineraryProblem {
  return changes.reduce((loose, { rule, amount }) => rule.apply(loose, amount), problem);
}

function singleRemedies(problem: ItineraryProblem, kind: readonly RuleRelaxation[], isPossible: Possibility): Remedy[] {
  return kind.flatMap((rule) => {
    if (kind.length > 1 && isPossible(rule.apply(problem, Infinity)) !== true) return [];
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
