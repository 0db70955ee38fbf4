import type { PlanningInput } from '../planning-input';
import { formatClockTime } from '../../../../kernel';
import type { GroupOfTour, TourPlan } from '../../../../planners/interviews';

/** Tours, groups and who is in which, as far as they are looked at; times are `HH:MM`. */
export interface TourState {
  readonly groups: readonly GroupOfTour[];
  readonly visits: readonly {
    readonly visitId: string;
    readonly tours: readonly {
      readonly startsAt: string;
      readonly endsAt: string;
      readonly groupIds: readonly string[];
    }[];
  }[];
  readonly people: readonly { readonly registrationId: string; readonly tourGroupId: string | null }[];
}

/** The planner's input as it would be with these tours; visits and people that are not named stay as they are. */
export function withTourState(input: PlanningInput, state: TourState): PlanningInput {
  const groups = new Map(state.people.map(({ registrationId, tourGroupId }) => [registrationId, tourGroupId]));
  return {
    ...input,
    tourGroups: state.groups,
    visits: input.visits.map((visit) => {
      const changed = state.visits.find(({ visitId }) => visitId === visit.id);
      return changed ? { ...visit, tours: changed.tours.map((tour, at) => ({ ...tour, id: `${at}` })) } : visit;
    }),
    people: input.people.map((person) => {
      const group = groups.get(person.id);
      return group === undefined ? person : { ...person, tourGroupId: group };
    }),
  };
}

/** The same state in one form, whatever the order in which it was read. */
export function asOneForm({ groups, visits, people }: TourState): TourState {
  const sorted = <T>(list: readonly T[], key: (one: T) => string): T[] =>
    [...list].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  return {
    groups: sorted(groups, ({ id }) => id).map(({ id, name, places }) => ({ id, name, places })),
    visits: sorted(visits, ({ visitId }) => visitId).map(({ visitId, tours }) => ({
      visitId,
      tours: sorted(
        tours.map(({ startsAt, endsAt, groupIds }) => ({ startsAt, endsAt, groupIds: [...groupIds].sort() })),
        ({ startsAt, endsAt, groupIds }) => `${startsAt} ${endsAt} ${groupIds.join()}`,
      ),
    })),
    people: sorted(people, ({ registrationId }) => registrationId).map(({ registrationId, tourGroupId }) => ({
      registrationId,
      tourGroupId,
    })),
  };
}

/** Waves of a plan as tours of the programme. */
export const toursOfPlan = ({ visits }: Pick<TourPlan, 'visits'>): TourState['visits'] =>
  visits.map(({ visit, waves }) => ({
    visitId: visit,
    tours: waves.map(({ start, end, groups }) => ({
      startsAt: formatClockTime(start),
      endsAt: formatClockTime(end),
      groupIds: groups,
    })),
  }));
