import type { PlanPerson, PlanVacancy } from '../problem/interview-problem';
import type { OpenPlaces } from '../problem/open-options';
import {
  isInterpreterPinned,
  slotBlockers,
  toursOf,
  vacancyBlockers,
  type ProblemIndex,
  type SlotBlocker,
} from '../problem/possible-interviews';

/**
 * Something that keeps one person from interviews, whatever the others get. `at` is a vacancy for the first group of
 * kinds, a host for the second; `slots` are the moments that it takes away.
 */
export interface PersonalCause {
  readonly kind:
    | 'dutch'
    | 'certificates'
    | 'candidates'
    | 'pinned-candidates'
    | 'reach'
    | 'pinned-places'
    | 'pinned-interpreter'
    | SlotBlocker;
  readonly at: string;
  readonly slots: readonly string[];
}

/**
 * Why a person can have no interview at all. The causes together are enough to block everything, and without them
 * there is something; none of them can be left out.
 * @returns no causes when the person could have an interview if the others made room
 */
export function personalCauses(index: ProblemIndex, places: OpenPlaces, person: PlanPerson): PersonalCause[] {
  const ways = waysOf(index, places, person);
  if (ways.some(({ blockers }) => blockers.size === 0)) return [];
  const keys = new Set(ways.flatMap(({ blockers }) => [...blockers.keys()]));
  // A set may shrink as long as it still blocks every way and still is all that blocks one of them.
  for (const key of [...keys].reverse()) {
    keys.delete(key);
    if (!explains(keys, ways)) keys.add(key);
  }
  return [...keys].map((key) => describe(key, ways));
}

interface Way {
  readonly slot: string | undefined;
  readonly blockers: ReadonlyMap<string, Pick<PersonalCause, 'kind' | 'at'>>;
}

function explains(keys: ReadonlySet<string>, ways: readonly Way[]): boolean {
  const blocksAll = ways.every(({ blockers }) => [...blockers.keys()].some((key) => keys.has(key)));
  return blocksAll && ways.some(({ blockers }) => [...blockers.keys()].every((key) => keys.has(key)));
}

function describe(key: string, ways: readonly Way[]): PersonalCause {
  const blocked = ways.filter(({ blockers }) => blockers.has(key));
  const cause = blocked[0]?.blockers.get(key);
  if (!cause) throw new Error(`no way is blocked by ${key}`);
  return { ...cause, slots: [...new Set(blocked.flatMap(({ slot }) => slot ?? []))] };
}

function waysOf(index: ProblemIndex, places: OpenPlaces, person: PlanPerson): Way[] {
  const { rules } = index.problem;
  const tours = toursOf(index.problem, person);
  return person.preferences.flatMap((id): Way[] => {
    const vacancy = index.vacancy(id);
    const ofVacancy = causesOfVacancy(index, places, person, vacancy);
    const { slots } = index.host(vacancy.host);
    if (slots.length === 0) return [wayOf(undefined, [...ofVacancy, { kind: 'places', at: vacancy.host }])];
    return slots.map(({ id: slotId }) => {
      const slot = index.moment(person, slotId);
      const kinds: PersonalCause['kind'][] = slotBlockers(person, slot, tours, rules.minutesAfterTour);
      if (slot.run.some((one) => one.places > 0 && places.slotPlaces.get(one.id) === 0)) kinds.push('pinned-places');
      if (isInterpreterPinned(index, person, slot)) kinds.push('pinned-interpreter');
      return wayOf(slot.id, [...ofVacancy, ...kinds.map((kind) => ({ kind, at: vacancy.host }))]);
    });
  });
}

function causesOfVacancy(
  index: ProblemIndex,
  places: OpenPlaces,
  person: PlanPerson,
  vacancy: PlanVacancy,
): Pick<PersonalCause, 'kind' | 'at'>[] {
  const causes: Pick<PersonalCause, 'kind' | 'at'>[] = vacancyBlockers(person, vacancy).map((kind) => ({
    kind,
    at: kind === 'reach' ? vacancy.host : vacancy.id,
  }));
  if (index.candidatePlaces(vacancy) === 0) causes.push({ kind: 'candidates', at: vacancy.id });
  else if (places.candidatePlaces.get(vacancy.id) === 0) causes.push({ kind: 'pinned-candidates', at: vacancy.id });
  return causes;
}

const wayOf = (slot: string | undefined, causes: readonly Pick<PersonalCause, 'kind' | 'at'>[]): Way => ({
  slot,
  blockers: new Map(causes.map((cause) => [`${cause.kind} ${cause.at}`, cause])),
});
