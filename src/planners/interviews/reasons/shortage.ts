import type { PlannedInterview } from '../problem/interview-plan';
import type { OpenPerson, OpenPlaces } from '../problem/open-options';

/** More people depend on the same free places than there are: proof that somebody must be left out. */
export interface Shortage {
  /** Everyone who can only go to these places, the person left out among them. */
  readonly people: readonly string[];
  readonly slots: readonly string[];
  /** Vacancies whose candidate places are short. */
  readonly vacancies: readonly string[];
  /** Free places in all, what is pinned not counted; fewer than the people. */
  readonly places: number;
  /** One place more that is enough for the person left out, if one is. */
  readonly remedy: { readonly slot: string } | { readonly vacancy: string } | undefined;
}

interface Way {
  readonly vacancy: string;
  /** What it begins with. */
  readonly slot: string;
  /** Of which it takes one place each. */
  readonly run: readonly string[];
}

/** Everyone without a pin, with all they could have and the one interview of the plan that they need. */
export interface PlaceHolders {
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  readonly slotHolders: ReadonlyMap<string, readonly string[]>;
  readonly vacancyHolders: ReadonlyMap<string, readonly string[]>;
  readonly places: OpenPlaces;
  /** Whom one place more may not help: it takes an interpreter as well. */
  readonly interpreted: ReadonlySet<string>;
}

/** Reads who holds which free place; of several interviews of one person only the first counts. */
export function placeHolders(
  people: readonly OpenPerson[],
  places: OpenPlaces,
  interviews: readonly PlannedInterview[],
): PlaceHolders {
  const unpinned = people.filter(({ pins }) => pins.length === 0);
  const held = unpinned.flatMap(({ person }) => interviews.find((interview) => interview.person === person.id) ?? []);
  return {
    ways: new Map(unpinned.map((open) => [open.person.id, waysOf(open)])),
    slotHolders: grouped(held, (interview) => runOf(unpinned, interview)),
    vacancyHolders: grouped(held, ({ vacancy }) => [vacancy]),
    places,
    interpreted: new Set(
      unpinned.filter(({ person }) => person.interpreter !== undefined).map(({ person }) => person.id),
    ),
  };
}

const waysOf = ({ options }: OpenPerson): Way[] =>
  options.flatMap(({ vacancies, slots }) =>
    vacancies.flatMap((vacancy) =>
      slots.map(({ id, run }) => ({ vacancy: vacancy.id, slot: id, run: run.map((slot) => slot.id) })),
    ),
  );

function runOf(people: readonly OpenPerson[], { person, slot }: PlannedInterview): string[] {
  const { options = [] } = people.find((open) => open.person.id === person) ?? {};
  const moment = options.flatMap(({ slots }) => slots).find(({ id }) => id === slot);
  return moment?.run.map(({ id }) => id) ?? [slot];
}

function grouped(
  held: readonly PlannedInterview[],
  keys: (interview: PlannedInterview) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const interview of held) {
    for (const key of keys(interview)) groups.set(key, [...(groups.get(key) ?? []), interview.person]);
  }
  return groups;
}

/** Places that decide how many people can have an interview: a hint where to look for the proof of a shortage. */
export interface ScarcePlaces {
  readonly slots: ReadonlySet<string>;
  readonly vacancies: ReadonlySet<string>;
}

/** Which place of a way to hold responsible when a walk comes by. */
type Choose = (way: Way) => ChosenPlace | undefined;
type ChosenPlace = { readonly slot: string } | { readonly vacancy: string };

/**
 * Looks for a shortage that leaves this person out: beginning with this person, the full places that somebody could
 * go to, then all who hold those, and so on, until nobody has a way out. Counting then proves it or not, so a wrong
 * hint does no harm.
 * @param known shortages of others, of which this person may be a part
 * @returns undefined when the places so found do not add up to a proof
 */
export function findShortage(
  holders: PlaceHolders,
  person: string,
  scarce?: ScarcePlaces,
  known: readonly Shortage[] = [],
): Shortage | undefined {
  const same = known.find(({ people }) => people.includes(person));
  if (same) return { ...same, remedy: remedyOf(holders, person) };
  const slotOf = (isIt: (slot: string) => boolean, way: Way): ChosenPlace | undefined => {
    const slot = way.run.find(isIt);
    return slot === undefined ? undefined : { slot };
  };
  const full = (way: Way): ChosenPlace | undefined => slotOf((slot) => isSlotFull(holders, slot), way);
  const vacancyIf = (isIt: boolean | undefined, { vacancy }: Way): ChosenPlace | undefined =>
    isIt ? { vacancy } : undefined;
  const choices: Choose[] = [
    (way) =>
      slotOf((slot) => scarce?.slots.has(slot) ?? false, way) ?? vacancyIf(scarce?.vacancies.has(way.vacancy), way),
    (way) => full(way) ?? vacancyIf(isVacancyFull(holders, way.vacancy), way),
    (way) => vacancyIf(isVacancyFull(holders, way.vacancy), way) ?? full(way),
  ];
  for (const choose of choices) {
    const shortage = walk(holders, person, choose);
    if (shortage) return shortage;
  }
  return undefined;
}

interface Filling {
  readonly slots: Set<string>;
  readonly vacancies: Set<string>;
  readonly people: Set<string>;
}

function walk(holders: PlaceHolders, person: string, choose: Choose): Shortage | undefined {
  const filling: Filling = { slots: new Set(), vacancies: new Set(), people: new Set([person]) };
  // Sets grow while they are walked through: who holds a place gets a turn as well.
  for (const someone of filling.people) {
    for (const way of holders.ways.get(someone) ?? []) {
      if (isIn(filling, way)) continue;
      const chosen = choose(way);
      if (!chosen) return undefined;
      addPlace(holders, filling, chosen);
    }
  }
  return counted(holders, filling, person);
}

function counted(holders: PlaceHolders, filling: Filling, person: string): Shortage | undefined {
  const places =
    sumOf(filling.slots, holders.places.slotPlaces) + sumOf(filling.vacancies, holders.places.candidatePlaces);
  if (filling.people.size <= places) return undefined;
  return {
    people: dependents(holders, filling),
    slots: [...filling.slots],
    vacancies: [...filling.vacancies],
    places,
    remedy: remedyOf(holders, person),
  };
}

const isSlotFull = ({ slotHolders, places }: PlaceHolders, slot: string): boolean =>
  (slotHolders.get(slot)?.length ?? 0) >= (places.slotPlaces.get(slot) ?? 0);

const isVacancyFull = ({ vacancyHolders, places }: PlaceHolders, vacancy: string): boolean =>
  (vacancyHolders.get(vacancy)?.length ?? 0) >= (places.candidatePlaces.get(vacancy) ?? 0);

const isIn = ({ slots, vacancies }: Pick<Filling, 'slots' | 'vacancies'>, { run, vacancy }: Way): boolean =>
  vacancies.has(vacancy) || run.some((slot) => slots.has(slot));

function addPlace(holders: PlaceHolders, filling: Filling, chosen: ChosenPlace): void {
  const isSlot = 'slot' in chosen;
  const place = isSlot ? chosen.slot : chosen.vacancy;
  (isSlot ? filling.slots : filling.vacancies).add(place);
  const there = (isSlot ? holders.slotHolders : holders.vacancyHolders).get(place);
  for (const holder of there ?? []) filling.people.add(holder);
}

/** Everyone who has no way but to these places, also those whom the walk did not meet. */
function dependents({ ways }: PlaceHolders, filling: Filling): string[] {
  return [...ways]
    .filter(([, own]) => own.length > 0 && own.every((way) => isIn(filling, way)))
    .map(([person]) => person);
}

function sumOf(ids: ReadonlySet<string>, places: ReadonlyMap<string, number>): number {
  return [...ids].reduce((sum, id) => sum + (places.get(id) ?? 0), 0);
}

function remedyOf(holders: PlaceHolders, person: string): Shortage['remedy'] {
  if (holders.interpreted.has(person)) return undefined;
  const ways = (holders.ways.get(person) ?? []).filter(({ run }) => run.length === 1);
  const bySlot = ways.find(({ vacancy }) => !isVacancyFull(holders, vacancy));
  if (bySlot) return { slot: bySlot.slot };
  const byVacancy = ways.find(({ slot }) => !isSlotFull(holders, slot));
  return byVacancy && { vacancy: byVacancy.vacancy };
}
