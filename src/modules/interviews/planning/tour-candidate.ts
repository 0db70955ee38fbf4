import { DomainError, formatClockTime } from '../../../kernel';
import { tourTexts } from '../../../texts/tours';
import {
  parseInterviewProblem,
  proposeTours,
  type InterviewProblem,
  type TourPlan,
  type TourShortage,
} from '../../../planners/interviews';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { placePeople } from '../domain/tours/place-people';
import { planOf, shortenedTours, whoMustStay, type TourDay } from '../domain/tours/tour-day';
import { toursOfPlan, withTourState, type TourState } from '../domain/tours/tour-state';

/** Tours as they could be, with the people in their groups. */
export interface Candidate {
  readonly plan: Omit<TourPlan, 'proven'>;
  readonly state: TourState;
}

export interface CandidatesFound {
  /** The tours there are, made shorter where companies say so; undefined when these break a rule. */
  readonly incumbent: Candidate | undefined;
  /** The waves that leave room for most interviews. */
  readonly roomiest: Candidate;
  /** Whether no other waves leave more room. */
  readonly proven: boolean;
}

/** @param newGroupId an id for a group that does not exist yet */
export function candidatesFor(
  day: TourDay,
  newGroupId: () => string,
): CandidatesFound | { readonly shortages: readonly TourShortage[] } {
  const found = proposeTours(day.request);
  if (!('plan' in found)) return found;
  return {
    incumbent: inState(day, day.state) ?? inState(day, shortenedTours(day)),
    roomiest: candidateOf(day, withIds(found.plan, newGroupId)),
    proven: found.plan.proven,
  };
}

function inState({ request }: TourDay, state: TourState): Candidate | undefined {
  const plan = planOf(request, state);
  return plan && { plan, state };
}

function withIds(plan: TourPlan, newGroupId: () => string): TourPlan {
  const known = new Map(plan.groups.map(({ id }) => [id, id.startsWith('nieuw-') ? newGroupId() : id]));
  const idOf = (id: string): string => known.get(id) ?? id;
  return {
    ...plan,
    groups: plan.groups.map((group) => ({ ...group, id: idOf(group.id) })),
    visits: plan.visits.map((visit) => ({
      ...visit,
      waves: visit.waves.map((wave) => ({ ...wave, groups: wave.groups.map(idOf) })),
    })),
  };
}

function candidateOf({ input, state }: TourDay, plan: TourPlan): Candidate {
  const people = placePeople(state.people, plan.groups, whoMustStay(input));
  if (!people) throw new DomainError('TOURS.TOO_MANY_PINNED', 'invalid', tourTexts.tooManyPinned);
  return { plan, state: { groups: plan.groups, visits: toursOfPlan(plan), people } };
}

/** Groups offer the planner only the places that are not kept for somebody who did not answer yet. */
export function problemOf({ input }: TourDay, state: TourState): InterviewProblem {
  const planned = new Set(input.people.map(({ id }) => id));
  const kept = state.people.filter(({ registrationId }) => !planned.has(registrationId));
  const groups = state.groups.map((group) => ({
    ...group,
    places: group.places - kept.filter(({ tourGroupId }) => tourGroupId === group.id).length,
  }));
  return parseInterviewProblem(buildInterviewProblem(withTourState(input, { ...state, groups })));
}

/** The state with the groups and waves of a problem that was made from it. */
export function stateOf(state: TourState, problem: InterviewProblem): TourState {
  const groups = new Map(problem.people.map(({ id, group }) => [id, group]));
  return {
    ...state,
    visits: state.visits.map((visit) => ({
      ...visit,
      tours: (problem.hosts.find(({ id }) => id === visit.visitId)?.tours ?? []).map((tour) => ({
        startsAt: formatClockTime(tour.start),
        endsAt: formatClockTime(tour.end),
        groupIds: tour.groups,
      })),
    })),
    people: state.people.map((person) => ({
      ...person,
      tourGroupId: groups.get(person.registrationId) ?? person.tourGroupId,
    })),
  };
}
