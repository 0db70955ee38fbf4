import { formatClockTime, parseClockTime } from '../../../../kernel';
import {
  checkTourPlan,
  expectedSizes,
  interviewRoom,
  type TourPlan,
  type TourRequest,
  type TourVisit,
  type VisitTours,
} from '../../../../planners/interviews';
import type { PlanningInput } from '../planning-input';
import type { TourState } from './tour-state';

/** A day with all that a proposal for its tours looks at. */
export interface TourDay {
  readonly fingerprint: string;
  readonly request: TourRequest;
  readonly input: PlanningInput;
  /** As it is; its people are all who hold a place, also those who did not answer an offer yet. */
  readonly state: TourState;
}

/** Who cannot go to another group: interviews are pinned, or known. */
export const whoMustStay = ({ pins, published }: Pick<PlanningInput, 'pins' | 'published'>): ReadonlySet<string> =>
  new Set([...pins, ...(published ?? [])].map(({ registrationId }) => registrationId));

/** Tours in some state, as a plan; undefined when they break a rule for tours, or somebody is in no group. */
export function planOf(request: TourRequest, state: TourState): Omit<TourPlan, 'proven'> | undefined {
  const plan = {
    groups: state.groups,
    visits: request.visits.map((visit) => visitIn(request, visit, state)),
  };
  const isAnybodyLeftOut = state.people.some(({ tourGroupId }) => tourGroupId === null);
  return isAnybodyLeftOut || checkTourPlan(request, plan).length > 0 ? undefined : plan;
}

/** The tours of the programme, none longer than the companies say; nobody loses an interview by that. */
export const shortenedTours = ({ request, state }: Pick<TourDay, 'request' | 'state'>): TourState => ({
  ...state,
  visits: state.visits.map(({ visitId, tours }) => {
    const most = request.visits.find(({ id }) => id === visitId)?.terms.minutes ?? Infinity;
    return { visitId, tours: tours.map((tour) => ({ ...tour, endsAt: endWithin(tour, most) })) };
  }),
});

function endWithin({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }, most: number): string {
  return formatClockTime(Math.min(parseClockTime(endsAt), parseClockTime(startsAt) + most));
}

function visitIn({ people }: TourRequest, visit: TourVisit, state: TourState): VisitTours {
  const tours = state.visits.find(({ visitId }) => visitId === visit.id)?.tours ?? [];
  const waves = tours.map(({ startsAt, endsAt, groupIds }) => ({
    start: parseClockTime(startsAt),
    end: parseClockTime(endsAt),
    groups: groupIds,
  }));
  const sizes = expectedSizes(state.groups, people);
  const sized = waves.map((wave) => ({
    ...wave,
    people: sizes.filter(({ id }) => wave.groups.includes(id)).reduce((sum, size) => sum + size.people, 0),
  }));
  return { visit: visit.id, waves, room: interviewRoom(sized, visit.slots) };
}
