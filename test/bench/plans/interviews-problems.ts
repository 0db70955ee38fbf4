/** A generated event: `hosts` one after the other for everybody, or all at the same time. */
export interface EventShape {
  readonly name: string;
  readonly people: number;
  readonly hosts: number;
  readonly slots: number;
  readonly interviewers: number;
  readonly atOnce: boolean;
  readonly seed: number;
  /** Publish a plan that is nearly possible, and make one person in twelve absent. */
  readonly replan?: boolean;
  /** How many interpreters come after a plan was published; a third of the people turn out to need one of them. */
  readonly interpreters?: number;
  /** Let the planner look for better tour groups as well. */
  readonly groups?: boolean;
}

type Random = () => number;

/** The same numbers for the same seed, on every machine (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const GROUPS = ['A', 'B', 'C'];
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'native', 'native', 'native'];

interface GeneratedEvent extends Readonly<Record<string, unknown>> {
  readonly people: readonly GeneratedPerson[];
}

/** @returns the input of an event of this shape, in the JSON form of `plan-interviews` */
export function generatedEvent(shape: EventShape): GeneratedEvent {
  const random = randomFrom(shape.seed);
  const hosts = Array.from({ length: shape.hosts }, (_, at) => generatedHost(random, shape, at));
  const people = Array.from({ length: shape.people }, (_, at) => generatedPerson(random, shape, at, hosts));
  return {
    version: 1,
    rules: {
      maxInterviewsPerPerson: 2,
      maxInterviewsPerHost: 1,
      minutesAfterTour: 5,
      minutesBetweenInterviews: shape.atOnce ? 15 : 0,
      candidatesPerPost: 3,
    },
    hosts,
    people,
    pins: [],
    ...(shape.groups && { groups: GROUPS.map((id) => ({ id, places: Math.ceil(shape.people / 3) + 1 })) }),
    ...(shape.replan && { published: publishedPlan(random, hosts, people) }),
  };
}

/** The same event once a plan is known, with interpreters who were not thought of then and people who do not come. */
export function withInterpreters(
  event: GeneratedEvent,
  published: unknown,
  { seed, interpreters = 0 }: EventShape,
): unknown {
  const random = randomFrom(seed);
  const ids = Array.from({ length: interpreters }, (_, at) => `T${at + 1}`);
  const people = event.people.map((person) => ({
    ...person,
    absent: random() < 1 / 12,
    ...(random() < 1 / 3 && { interpreter: pick(random, ids) }),
  }));
  return { ...event, people, interpreters: ids.map((id) => ({ id })), published };
}

interface GeneratedHost {
  readonly id: string;
  readonly slots: readonly { readonly id: string; readonly places: number }[];
  readonly vacancies: readonly { readonly id: string }[];
}

interface GeneratedPerson {
  readonly id: string;
  readonly preferences: readonly string[];
}

function generatedHost(random: Random, { hosts, slots, interviewers, atOnce }: EventShape, at: number): GeneratedHost {
  const id = `C${at + 1}`;
  const length = slots * 15;
  // Hosts one after the other must fit in the day: then the slots are as short as that needs.
  const minutes = atOnce ? 15 : Math.min(15, Math.floor((14 * 60) / (hosts * slots)));
  const begin = atOnce ? 9 * 60 + 5 * (at % 3) : 8 * 60 + at * slots * minutes;
  const tour = (from: number, groups: string[]): object => ({
    groups,
    start: time(begin + Math.round(length * from * (minutes / 15))),
    end: time(begin + Math.round(length * (from + 0.3) * (minutes / 15))),
  });
  const group = GROUPS[at % 3]!;
  return {
    id,
    slots: Array.from({ length: slots }, (_, slot) => ({
      id: `${id}@${slot + 1}`,
      start: time(begin + slot * minutes),
      end: time(begin + (slot + 1) * minutes),
      places: interviewers,
    })),
    ...{ tours: atOnce ? [tour(0.3, [group])] : [tour(0, ['A', 'B']), tour(0.4, ['C'])] },
    vacancies: Array.from({ length: 3 }, (_, vacancy) => ({
      id: `${id}V${vacancy + 1}`,
      posts: pick(random, [1, 2, 4, 5]),
      dutch: pick(random, ['A1', 'A2', 'A2', 'B1']),
      certificates: random() < 0.15 ? ['heftruckattest'] : [],
    })),
  };
}

function generatedPerson(
  random: Random,
  { replan }: EventShape,
  at: number,
  hosts: readonly GeneratedHost[],
): GeneratedPerson {
  const preferences = new Set<string>();
  while (preferences.size < 3) preferences.add(pick(random, pick(random, hosts).vacancies).id);
  return {
    id: `P${at + 1}`,
    preferences: [...preferences],
    ...{
      group: GROUPS[at % 3],
      dutch: pick(random, LEVELS),
      certificates: random() < 0.2 ? ['heftruckattest'] : [],
      absent: replan === true && random() < 1 / 12,
    },
  };
}

function publishedPlan(random: Random, hosts: readonly GeneratedHost[], people: readonly GeneratedPerson[]): unknown[] {
  const left = new Map(hosts.flatMap(({ slots }) => slots.map(({ id, places }) => [id, places])));
  return people.flatMap(({ id: person, preferences }) => {
    const vacancy = preferences[0]!;
    const host = hosts.find(({ vacancies }) => vacancies.some(({ id }) => id === vacancy))!;
    const free = host.slots.filter(({ id }) => left.get(id)! > 0);
    if (free.length === 0) return [];
    const slot = pick(random, free).id;
    left.set(slot, left.get(slot)! - 1);
    return [{ person, vacancy, slot }];
  });
}
