import { DomainError, formatClockTime } from '../../../kernel';
import { tourTexts } from '../../../texts/tours';
import {
  bestWaves,
  compareGains,
  expectedSizes,
  improveTours,
  parseInterviewProblem,
  planInterviews,
  planTotals,
  proposeTours,
  type ImprovedTours,
  type Improving,
  type InterviewPlan,
  type InterviewProblem,
  type PlanFigures,
  type TourPlan,
} from '../../../planners/interviews';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { placePeople } from '../domain/tours/place-people';
import { planAsItIs, whoMustStay, type TourDay } from '../domain/tours/tour-day';
import type { TourProposal, ToursWorth } from '../domain/tours/tour-proposal';
import { toursOfPlan, withTourState, type TourState } from '../domain/tours/tour-state';

/** For each of the tours that are compared: those there are, and new ones. */
const IMPROVING_MS = 4_000;

/** Tours as they could be, with the people in their groups. */
interface Candidate {
  readonly plan: Omit<TourPlan, 'proven'>;
  readonly state: TourState;
  readonly improved?: ImprovedTours | undefined;
}

/**
 * Proposes tours for a day: the waves that leave room for most interviews, or those there are when these are as good,
 * with groups that take each other's tours and people who change group as long as that gives better interviews.
 * @param newGroupId an id for a group that does not exist yet
 */
export async function proposeDayTours(day: TourDay, newGroupId: () => string): Promise<TourProposal> {
  const found = proposeTours(day.request);
  if (!('plan' in found)) return { kind: 'short', shortages: found.shortages };
  const asItIs = planAsItIs(day);
  const candidates = [
    ...(asItIs ? [{ plan: asItIs, state: day.state }] : []),
    candidateOf(day, withIds(found.plan, newGroupId)),
  ];
  return day.input.people.length === 0
    ? proposalOf(day, bestByRoom(candidates), asItIs, found.plan.proven)
    : proposalForPeople(day, candidates, asItIs);
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

const roomOf = ({ plan }: Candidate): number => plan.visits.reduce((sum, { room }) => sum + room, 0);

/** The first of those with most room. */
const bestByRoom = (candidates: readonly [Candidate, ...Candidate[]] | readonly Candidate[]): Candidate =>
  candidates.reduce((best, one) => (roomOf(one) > roomOf(best) ? one : best));

async function proposalForPeople(
  day: TourDay,
  candidates: readonly Candidate[],
  asItIs: Omit<TourPlan, 'proven'> | undefined,
): Promise<TourProposal> {
  const hosts = day.request.visits.map(({ id }) => id);
  const limits = { until: performance.now() + IMPROVING_MS };
  const bound = await planTotals(withoutTours(problemOf(day, day.state), hosts), limits);
  if (!bound) return proposalOf(day, bestByRoom(candidates), asItIs, false);
  const improved: Candidate[] = [];
  for (const candidate of candidates) {
    const improving = { ...toPlan(day, candidate), bound, limits: { until: performance.now() + IMPROVING_MS } };
    const better = await improveTours(problemOf(day, candidate.state), improving);
    improved.push(
      better ? { ...candidate, state: stateOf(candidate.state, better.problem), improved: better } : candidate,
    );
  }
  const best = improved.reduce((one, other) => (isBetter(other, one) ? other : one));
  const worth = await worthOf(day, best.state, bound);
  const isBest = day.input.published === null && compareGains(worth.after, bound) === 0;
  return { ...proposalOf(day, best, asItIs, isBest), worth };
}

const isBetter = (one: Candidate, other: Candidate): boolean =>
  one.improved !== undefined &&
  (other.improved === undefined || compareGains(one.improved.figures, other.improved.figures) > 0);

/** The visits with waves to begin with, and all groups, also those that nobody is in. */
function toPlan({ request }: TourDay, { state }: Candidate): Pick<Improving, 'groups' | 'visits'> {
  const sizes = expectedSizes(state.groups, request.people);
  return {
    groups: state.groups.map(({ id }) => id),
    visits: request.visits.map((visit) => ({ visit, waves: bestWaves(visit, sizes)?.waves ?? [] })),
  };
}

/** Groups offer the planner only the places that are not kept for somebody who did not answer yet. */
function problemOf({ input }: TourDay, state: TourState): InterviewProblem {
  const planned = new Set(input.people.map(({ id }) => id));
  const kept = state.people.filter(({ registrationId }) => !planned.has(registrationId));
  const groups = state.groups.map((group) => ({
    ...group,
    places: group.places - kept.filter(({ tourGroupId }) => tourGroupId === group.id).length,
  }));
  return parseInterviewProblem(buildInterviewProblem(withTourState(input, { ...state, groups })));
}

const withoutTours = (problem: InterviewProblem, hosts: readonly string[]): InterviewProblem => ({
  ...problem,
  hosts: problem.hosts.map((host) => (hosts.includes(host.id) ? { ...host, tours: [] } : host)),
});

/** The state with the groups and waves of a problem that was made from it. */
function stateOf(state: TourState, problem: InterviewProblem): TourState {
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

async function worthOf(day: TourDay, after: TourState, bound: PlanFigures): Promise<ToursWorth> {
  const without = await planInterviews(problemOf(day, day.state), { whatIfs: false });
  const then = await planInterviews(problemOf(day, after), { whatIfs: false });
  const placed = ({ interviews }: InterviewPlan): string[] => [...new Set(interviews.map(({ person }) => person))];
  return {
    people: day.input.people.length,
    before: without.objective,
    after: then.objective,
    bound,
    gained: placed(then).filter((person) => !placed(without).includes(person)),
    lost: placed(without).filter((person) => !placed(then).includes(person)),
  };
}

function proposalOf(
  day: TourDay,
  best: Candidate,
  asItIs: Omit<TourPlan, 'proven'> | undefined,
  proven: boolean,
): Extract<TourProposal, { kind: 'tours' }> {
  const moved = best.state.people.filter(
    ({ registrationId, tourGroupId }) =>
      day.state.people.find((person) => person.registrationId === registrationId)?.tourGroupId !== tourGroupId,
  );
  const ids = new Set(moved.map(({ registrationId }) => registrationId));
  const touched = (state: TourState): TourState['visits'] =>
    state.visits.filter(({ visitId }) => day.request.visits.some(({ id }) => id === visitId));
  return {
    kind: 'tours',
    fingerprint: day.fingerprint,
    before: {
      groups: day.state.groups,
      visits: touched(day.state),
      people: day.state.people.filter(({ registrationId }) => ids.has(registrationId)),
    },
    after: { groups: best.state.groups, visits: touched(best.state), people: moved },
    room: best.plan.visits.map(({ visit, room }) => ({
      visitId: visit,
      before: asItIs?.visits.find((one) => one.visit === visit)?.room ?? null,
      after: room,
    })),
    proven,
  };
}
