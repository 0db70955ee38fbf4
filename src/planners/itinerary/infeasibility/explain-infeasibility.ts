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
  const together = enough.flatMap(([rule]) => (rule ? togetherReason([rule]) : []));
  if (together.length > 0) return together;
  const needed = neededKinds(problem, kindsOfChange(problem), isPossible);
  const several = togetherReason((needed?.kinds ?? []).flatMap(([rule]) => rule ?? []));
  if (several.length > 0) return several;
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
  DUTY_ENDS_TOO_EARLY: texts.allDutiesEndLater,
  DUTY_STARTS_TOO_LATE: texts.allDutiesStartEarlier,
  TOO_FEW_SEATS: texts.moreSeatsEverywhere,
  TOO_FEW_WHEELCHAIR_PLACES: texts.moreWheelchairPlacesEverywhere,
};

function togetherReason(rules: readonly RuleRelaxation[]): InfeasibilityReason[] {
  const words = rules.map(({ code }) => TOGETHER[code]);
  const [first] = rules;
  if (first === undefined || words.includes(undefined)) return [];
  const code = rules.length === 1 ? first.code : 'SEVERAL_RULES';
  return [{ code, message: texts.together(words.join(texts.and)) }];
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
  const combined =
    combinedRemedy(problem, kindsOfChange(problem), isPossible) ??
    combinedRemedy(problem, ruleRelaxations(problem), isPossible);
  return combined ? [combined] : [];
}

/** Another bus is the last thing to ask for, and with everything else off as well the question is a slow one. */
const kindsOfChange = (problem: ItineraryProblem): RuleRelaxation[][] =>
  ruleRelaxations(problem).filter((kind) => kind.every(({ code }) => code !== 'TOO_FEW_VEHICLES'));

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

interface NeededKinds {
  readonly kinds: readonly (readonly RuleRelaxation[])[];
  readonly proven: boolean;
}

/** Starts with every rule off and puts them back kind by kind, those that are hardest to change first. */
function neededKinds(
  problem: ItineraryProblem,
  all: readonly (readonly RuleRelaxation[])[],
  isPossible: Possibility,
): NeededKinds | undefined {
  let kinds = all;
  let proven = true;
  if (isPossible(loosen(problem, withoutLimit(kinds.flat()))) !== true) return undefined;
  for (const kind of [...all].reverse()) {
    const others = kinds.filter((other) => other !== kind);
    const answer = isPossible(loosen(problem, withoutLimit(others.flat())));
    if (answer === true) kinds = others;
    else proven &&= answer === false;
  }
  return { kinds, proven };
}

const withoutLimit = (rules: readonly RuleRelaxation[]): RuleChange[] =>
  rules.map((rule) => ({ rule, amount: Infinity }));

/** Of the kinds that are needed, puts the rules back one by one; then finds by how much the others must change. */
function combinedRemedy(
  problem: ItineraryProblem,
  all: readonly (readonly RuleRelaxation[])[],
  isPossible: Possibility,
): Remedy | undefined {
  const needed = neededKinds(problem, all, isPossible);
  if (!needed) return undefined;
  const rules = needed.kinds.flat();
  let changes = withoutLimit(rules);
  let smallest = needed.proven;
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
