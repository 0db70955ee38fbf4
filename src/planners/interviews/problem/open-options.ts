import type { InterviewChoice, PlanPerson } from './interview-problem';
import {
  clash,
  isInterpreterPinned,
  optionsOf,
  type HostOptions,
  type Period,
  type ProblemIndex,
} from './possible-interviews';

/** Interview options at one host that the pins leave open, for one person. */
export interface OpenHostOptions extends HostOptions {
  /** How many more interviews this person may have here. */
  readonly limit: number;
}

export interface OpenPerson {
  readonly person: PlanPerson;
  readonly pins: readonly InterviewChoice[];
  /** How many more interviews this person may have in all. */
  readonly limit: number;
  readonly options: readonly OpenHostOptions[];
}

/** What is still to be given out once the pins have taken their places. */
export interface OpenPlaces {
  readonly slotPlaces: ReadonlyMap<string, number>;
  readonly candidatePlaces: ReadonlyMap<string, number>;
}

export function openPlaces(index: ProblemIndex): OpenPlaces {
  const slotPlaces = new Map([...index.slots.values()].map((slot) => [slot.id, slot.places]));
  const candidatePlaces = new Map(
    [...index.vacancies.values()].map((vacancy) => [vacancy.id, index.candidatePlaces(vacancy)]),
  );
  for (const pin of index.problem.pins) {
    for (const { id } of index.moment(index.person(pin.person), pin.slot).run) {
      slotPlaces.set(id, (slotPlaces.get(id) ?? 0) - 1);
    }
    candidatePlaces.set(pin.vacancy, (candidatePlaces.get(pin.vacancy) ?? 0) - 1);
  }
  return { slotPlaces, candidatePlaces };
}

/** Everyone present, in the order of the input, with what the pins leave open for them. */
export function* openPeople(index: ProblemIndex, places: OpenPlaces): Generator<OpenPerson, void> {
  const { problem } = index;
  for (const person of problem.people.filter(({ absent }) => !absent)) {
    const pins = problem.pins.filter((pin) => pin.person === person.id);
    const limit = problem.rules.maxInterviewsPerPerson - pins.length;
    const options =
      limit === 0 ? [] : optionsOf(index, person).flatMap((host) => openAtHost(index, places, person, host, limit));
    yield { person, pins, limit, options };
  }
}

function openAtHost(
  index: ProblemIndex,
  places: OpenPlaces,
  person: PlanPerson,
  { host, vacancies, slots }: HostOptions,
  personLimit: number,
): OpenHostOptions[] {
  const { rules } = index.problem;
  const pins = index.problem.pins.filter((pin) => pin.person === person.id);
  const pinnedSlots = pins.map((pin) => index.moment(person, pin.slot));
  const openVacancies = vacancies.filter(
    (vacancy) => places.candidatePlaces.get(vacancy.id) !== 0 && !pins.some((pin) => pin.vacancy === vacancy.id),
  );
  const openSlots = slots.filter(
    (slot) =>
      slot.run.every(({ id }) => places.slotPlaces.get(id) !== 0) &&
      !isInterpreterPinned(index, person, slot) &&
      !pinnedSlots.some((pinned) => clash(pinned, slot, rules.minutesBetweenInterviews)),
  );
  const hostLimit = rules.maxInterviewsPerHost - pinnedSlots.filter((slot) => slot.host === host.id).length;
  const limit = Math.min(hostLimit, personLimit, openVacancies.length, openSlots.length);
  return limit > 0 ? [{ host, vacancies: openVacancies, slots: openSlots, limit }] : [];
}

/**
 * Whether this person's slots at one host can be handed out afterwards: one interview of one slot at most, and none of the
 * slots clashes with a slot elsewhere that the person might get as well, or keeps an interpreter from others.
 */
export function isFreeOfClashes(
  { person, options, limit }: OpenPerson,
  at: OpenHostOptions,
  minutesBetween: number,
): boolean {
  if (person.interpreter !== undefined || at.slots.some(({ run }) => run.length > 1)) return false;
  if (limit === 1) return true;
  if (at.limit > 1) return false;
  const elsewhere = options.filter((other) => other !== at).flatMap((other) => other.slots);
  return !at.slots.some((slot) => elsewhere.some((other) => clash(slot, other, minutesBetween)));
}

/** The largest sets of slots that clash all with each other; a slot that clashes with none is a set of its own. */
export function clashingSets<T extends Period>(slots: readonly T[], minutesBetween: number): T[][] {
  const sets: T[][] = [];
  let current: T[] = [];
  for (const slot of [...slots].sort((one, other) => one.start - other.start)) {
    const still = current.filter((earlier) => slot.start < earlier.end + minutesBetween);
    if (still.length < current.length) sets.push(current);
    current = [...still, slot];
  }
  return [...sets, current];
}
