import { parseItineraryProblem, planItinerary, type ItineraryPlan } from '../../../../planners/itinerary';
import { withNamesInReasons, type StopBoarding } from '../itinerary-of-event';
import { chooseStops } from './choose-stops';
import { byThemselves, howSure, reachedBy, villagesOutOfReach, type ReachModel } from './reach-model';
import { rideChange } from './ride-change';
import { chosenDay, type PlannedChoice, type StopAdvice, type StopCandidate, type StopCost } from './stop-advice';
import { trialProblem, type TrialDay } from './trial-problems';
import {
  boardingsAtChoice,
  boardingsNow,
  boardingsWith,
  boardingsWithout,
  type BoardingGroup,
} from './where-people-board';

const LIMITS = { eachMs: 700, allMs: 7_000 };
/** More stops than this is no ride any more. */
const MOST_STOPS = 8;

/** Who lives where, who boards where, and the day around it. */
export interface StopsInput {
  readonly model: ReachModel;
  readonly boarding: readonly BoardingGroup[];
  readonly day: TrialDay;
}

type Plans = ReadonlyMap<string, ItineraryPlan | null>;

/** Chooses stops, plans the day with each choice and each single change, and puts the answers side by side. */
export function adviseOnStops(input: StopsInput): Omit<StopAdvice, 'knowsAllRoads'> {
  const { model, day } = input;
  const own = day.programme.stops.flatMap(({ pickupStopId }) => {
    const index = model.stops.findIndex(({ id }) => id === pickupStopId);
    return index === -1 ? [] : [index];
  });
  const choices = chooseStops(model, MOST_STOPS);
  const plans = planAll(day, questionsOf(input, own, choices));
  const now = plans.get('now') ?? null;
  return {
    rules: model.rules,
    people: model.groups.reduce((total, { people }) => total + people, 0),
    reached: reachedBy(model, own),
    groupsMissed: model.groups.filter((_, group) => howSure(model, group, own) === 'not'),
    villagesMissed: villagesOutOfReach(model, own),
    candidates: model.stops.map((_, stop) => candidateOf(input, own, stop, plans)),
    choices: choices.map((choice, index): PlannedChoice => {
      const plan = plans.get(`choice-${index}`);
      return { ...choice, day: plan ? chosenDay(plan) : null };
    }),
    now: now && chosenDay(now),
  };
}

/** The day as it is, with each number of stops, without each stop, and with each stop that is near somebody. */
function questionsOf(
  { model, boarding, day }: StopsInput,
  own: readonly number[],
  choices: readonly { readonly stops: readonly number[] }[],
): ReadonlyMap<string, readonly StopBoarding[]> {
  const { vehicles, visits } = day.programme;
  const questions = new Map<string, readonly StopBoarding[]>();
  if (vehicles.length === 0 || visits.length === 0) return questions;
  if (own.length > 0) questions.set('now', boardingsNow(model, own, boarding));
  choices.forEach(({ stops }, index) => questions.set(`choice-${index}`, boardingsAtChoice(model, stops)));
  if (own.length > 1) for (const stop of own) questions.set(`${stop}`, boardingsWithout(model, own, boarding, stop));
  const near = byThemselves(model);
  const others = model.stops
    .map((_, stop) => stop)
    .filter((stop) => !own.includes(stop) && (isNearSomebody(near, stop) || gainedBy(model, own, stop) > 0));
  if (own.length > 0) for (const stop of others) questions.set(`${stop}`, boardingsWith(model, own, boarding, stop));
  return questions;
}

const isNearSomebody = (model: ReachModel, stop: number): boolean => model.homes.some(({ reach }) => reach[stop]);

/** One plan after the other; null for those that the time for all did not reach, or for which the own time was too short. */
function planAll(day: TrialDay, questions: ReadonlyMap<string, readonly StopBoarding[]>): Plans {
  const names = new Map(
    [...day.programme.vehicles, ...day.places, ...day.programme.visits].map(({ id, name }) => [id, name]),
  );
  const deadline = performance.now() + LIMITS.allMs;
  return new Map(
    [...questions].map(([key, boardings]) => {
      if (performance.now() > deadline) return [key, null];
      const plan = planItinerary(parseItineraryProblem(trialProblem(day, boardings)), { timeLimitMs: LIMITS.eachMs });
      return [key, plan.status === 'unknown' ? null : withNamesInReasons(plan, names)];
    }),
  );
}

function candidateOf({ model, day }: StopsInput, own: readonly number[], stop: number, plans: Plans): StopCandidate {
  const place = model.stops[stop];
  if (!place) throw new RangeError(`no stop ${stop}`);
  const { surely, perhaps } = reachedBy(byThemselves(model), [stop]);
  return {
    stop: place,
    eventStopId: day.programme.stops.find(({ pickupStopId }) => pickupStopId === place.id)?.id ?? null,
    near: { surely, perhaps },
    gained: gainedBy(model, own, stop),
    cost: costOf(plans.get('now'), plans.get(`${stop}`)),
  };
}

/** People who perhaps reach this stop, and none of the event's. */
const gainedBy = (model: ReachModel, own: readonly number[], stop: number): number =>
  model.groups
    .filter((_, group) => howSure(model, group, own) === 'not' && isSome(howSure(model, group, [stop])))
    .reduce((total, { people }) => total + people, 0);

const isSome = (sureness: string): boolean => sureness === 'surely' || sureness === 'perhaps';

function costOf(now: ItineraryPlan | null | undefined, changed: ItineraryPlan | null | undefined): StopCost {
  if (!now || !changed || now.status === 'infeasible') return { kind: 'unknown' };
  if (changed.status === 'infeasible') return { kind: 'impossible', reason: changed.reasons[0]?.message ?? '' };
  const isBest = now.status === 'optimal' && changed.status === 'optimal';
  return { kind: 'worked-out', change: rideChange(now, changed), isBest };
}
