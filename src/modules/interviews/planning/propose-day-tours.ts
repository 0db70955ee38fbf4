import {
  compareGains,
  comparePlans,
  planInterviews,
  type InterviewPlan,
  type PlanGain,
  type SolveLimits,
} from '../../../planners/interviews';
import { planOf, type TourDay } from '../domain/tours/tour-day';
import type { TourProposal, ToursToAccept, ToursWorth } from '../domain/tours/tour-proposal';
import type { TourState } from '../domain/tours/tour-state';
import { improveCandidates } from './improve-candidates';
import { candidatesFor, problemOf, type Candidate, type CandidatesFound } from './tour-candidate';

/** For the bound, and for each of the tours that are compared: those there are, and new ones. */
const SEARCH_MS = 4_000;

const searchLimits = (): SolveLimits => ({ until: performance.now() + SEARCH_MS });

/**
 * Proposes tours for a day: the waves that leave room for most interviews, or those there are when these are as good,
 * with groups that take each other's tours and people who change group as long as that gives better interviews. The
 * tours there are, or these made as short as companies say, make way only for better ones, wherever the search is cut.
 * @param newGroupId an id for a group that does not exist yet
 */
export async function proposeDayTours(
  day: TourDay,
  newGroupId: () => string,
  limits: () => SolveLimits = searchLimits,
): Promise<TourProposal> {
  const found = candidatesFor(day, newGroupId);
  if ('shortages' in found) return { kind: 'short', shortages: found.shortages };
  return day.input.people.length === 0 ? proposalByRoom(day, found) : proposalForPeople(day, found, limits);
}

function proposalByRoom(day: TourDay, { incumbent, roomiest, proven }: CandidatesFound): TourProposal {
  const best = incumbent && roomOf(roomiest) <= roomOf(incumbent) ? incumbent : roomiest;
  return { ...proposalOf(day, best), proven };
}

const roomOf = ({ plan }: Candidate): number => plan.visits.reduce((sum, { room }) => sum + room, 0);

async function proposalForPeople(
  day: TourDay,
  { incumbent, roomiest }: CandidatesFound,
  limits: () => SolveLimits,
): Promise<TourProposal> {
  const before = await interviewsWith(day, day.state);
  const { best, bound } = await improveCandidates(day, incumbent ? [incumbent, roomiest] : [roomiest], limits);
  const found = { candidate: best, plan: await interviewsWith(day, best.state) };
  const kept = incumbent && { candidate: incumbent, plan: await interviewsWith(day, incumbent.state) };
  const { candidate, plan } = kept && !isSurelyBetter(day, found.plan, kept.plan) ? kept : found;
  return {
    ...proposalOf(day, candidate),
    proven: bound !== undefined && day.input.published === null && compareGains(plan.objective, bound) === 0,
    worth: worthOf(day, { before, after: plan, bound }),
  };
}

const interviewsWith = (day: TourDay, state: TourState): Promise<InterviewPlan> =>
  planInterviews(problemOf(day, state), { whatIfs: false });

/** What was found is a plan that exists; what it is compared with must be the best there is. */
const isSurelyBetter = (day: TourDay, found: InterviewPlan, kept: InterviewPlan): boolean =>
  kept.status === 'optimal' && comparePlans(problemOf(day, day.state), found, kept) > 0;

interface Compared {
  readonly before: InterviewPlan;
  readonly after: InterviewPlan;
  readonly bound: PlanGain | undefined;
}

function worthOf(day: TourDay, { before, after, bound }: Compared): ToursWorth {
  const placed = ({ interviews }: InterviewPlan): string[] => [...new Set(interviews.map(({ person }) => person))];
  return {
    people: day.input.people.length,
    before: before.objective,
    after: after.objective,
    ...(bound && { bound }),
    gained: placed(after).filter((person) => !placed(before).includes(person)),
    lost: placed(before).filter((person) => !placed(after).includes(person)),
  };
}

function proposalOf(day: TourDay, best: Candidate): Omit<ToursToAccept, 'proven'> {
  const now = planOf(day.request, day.state);
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
      before: now?.visits.find((one) => one.visit === visit)?.room ?? null,
      after: room,
    })),
  };
}
