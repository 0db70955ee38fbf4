import {
  bestWaves,
  compareGains,
  expectedSizes,
  improveTours,
  planTotals,
  type ImprovedTours,
  type Improving,
  type InterviewProblem,
  type PlanFigures,
  type SolveLimits,
} from '../../../planners/interviews';
import type { TourDay } from '../domain/tours/tour-day';
import { problemOf, stateOf, type Candidate } from './tour-candidate';

/** What was found in time. */
export interface Search {
  /** The first candidate when there was no time for any. */
  readonly best: Candidate;
  /** What no tours can exceed; undefined when there was no time for it. */
  readonly bound: PlanFigures | undefined;
}

interface Improved {
  readonly candidate: Candidate;
  readonly found: ImprovedTours | undefined;
}

/**
 * Improves every candidate for the people there are. A candidate that was cut short may lose from one that is worse:
 * the caller compares the best with the tours of the programme.
 * @param limits of one search; each candidate has its own
 */
export async function improveCandidates(
  day: TourDay,
  candidates: readonly [Candidate, ...Candidate[]],
  limits: () => SolveLimits,
): Promise<Search> {
  const hosts = day.request.visits.map(({ id }) => id);
  const bound = await planTotals(withoutTours(problemOf(day, day.state), hosts), limits());
  if (!bound) return { best: candidates[0], bound };
  const improved: Improved[] = [];
  for (const candidate of candidates) improved.push(await improve(day, candidate, { bound, limits: limits() }));
  const best = improved.reduce((one, other) => (isBetter(other, one) ? other : one));
  return { best: best.candidate, bound };
}

const isBetter = ({ found: one }: Improved, { found: other }: Improved): boolean =>
  one !== undefined && (other === undefined || compareGains(one.figures, other.figures) > 0);

async function improve(
  day: TourDay,
  candidate: Candidate,
  within: Pick<Improving, 'bound' | 'limits'>,
): Promise<Improved> {
  const found = await improveTours(problemOf(day, candidate.state), { ...toPlan(day, candidate), ...within });
  return { candidate: found ? { ...candidate, state: stateOf(candidate.state, found.problem) } : candidate, found };
}

/** The visits with waves to begin with, and all groups, also those that nobody is in. */
function toPlan({ request }: TourDay, { state }: Candidate): Pick<Improving, 'groups' | 'visits'> {
  const sizes = expectedSizes(state.groups, request.people);
  return {
    groups: state.groups.map(({ id }) => id),
    visits: request.visits.map((visit) => ({ visit, waves: bestWaves(visit, sizes)?.waves ?? [] })),
  };
}

const withoutTours = (problem: InterviewProblem, hosts: readonly string[]): InterviewProblem => ({
  ...problem,
  hosts: problem.hosts.map((host) => (hosts.includes(host.id) ? { ...host, tours: [] } : host)),
});
