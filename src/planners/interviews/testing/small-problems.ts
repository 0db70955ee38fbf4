import fc from 'fast-check';
import { formatClockTime, parseClockTime } from '../../../kernel/clock-time';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import type { ChoiceInput, HostInput, InterviewInput, PersonInput } from './interview-input';

type Draw = fc.GeneratorValue;

export interface SmallProblemShape {
  readonly people?: number;
  readonly published?: boolean;
  readonly pins?: boolean;
  readonly interpreters?: boolean;
  /** Some people need more than one slot. */
  readonly minutes?: boolean;
  /** Some people are at some hosts only, from one hour until another. */
  readonly presence?: boolean;
}

/** Problems of a few people and slots in which every rule of the input happens to matter now and then. */
export const smallProblems = (shape: SmallProblemShape = {}): fc.Arbitrary<InterviewInput> =>
  // Without bias: small numbers everywhere would leave hardly a rule at work.
  fc.noBias(fc.gen().map((draw) => drawProblem(draw, shape)));

const number = (draw: Draw, min: number, max: number): number => draw(fc.integer, { min, max });
const chance = (draw: Draw, outOf: number): boolean => number(draw, 1, outOf) === 1;
const pick = <T>(draw: Draw, list: readonly T[]): T => draw(() => fc.constantFrom(...list));
const time = (quarter: number): string => formatClockTime(9 * 60 + quarter * 15);
const some = (draw: Draw, list: string[], least = 0, most = list.length): string[] =>
  draw(fc.shuffledSubarray, list, { minLength: Math.min(least, list.length), maxLength: Math.min(most, list.length) });

function drawProblem(draw: Draw, shape: SmallProblemShape): InterviewInput {
  const hosts = Array.from({ length: pick(draw, [1, 2, 3, 3]) }, (_, at) => drawHost(draw, at + 1, shape));
  const people = Array.from({ length: number(draw, 3, shape.people ?? 6) }, (_, at) => drawPerson(draw, at + 1, hosts));
  const problem: InterviewInput = {
    version: 1,
    rules: {
      maxInterviewsPerPerson: pick(draw, [1, 2, 2, 3]),
      maxInterviewsPerHost: number(draw, 1, 2),
      minutesAfterTour: number(draw, 0, 1) * 5,
      minutesBetweenInterviews: pick(draw, [0, 0, 5, 15]),
      candidatesPerPost: number(draw, 1, 2),
    },
    hosts,
    people,
    ...(shape.interpreters ? { interpreters: [{ id: 'T1' }, { id: 'T2', languages: ['Dari'] }] } : {}),
    pins: [],
  };
  for (const person of people) drawOptions(draw, shape, person, hosts);
  if (shape.published) problem.published = drawPublished(draw, problem);
  return shape.pins ? withValidPins(problem, drawChoices(draw, problem, 4)) : problem;
}

function drawOptions(draw: Draw, shape: SmallProblemShape, person: PersonInput, hosts: readonly HostInput[]): void {
  if (shape.interpreters && chance(draw, 2)) person.interpreter = pick(draw, ['T1', 'T1', 'T2']);
  if (shape.minutes && chance(draw, 2)) person.interviewMinutes = pick(draw, [10, 20, 25, 30, 40, 45]);
  if (shape.presence && !chance(draw, 4)) person.presence = drawPresence(draw, hosts);
}

function drawHost(draw: Draw, number_: number, shape: SmallProblemShape): HostInput {
  const id = `C${number_}`;
  const length = pick(draw, shape.minutes ? [0, 0, 0, 1] : [0, 0, 1]);
  const most = shape.minutes ? pick(draw, [3, 4]) : 3;
  // Now and then two slots follow the first one, side by side.
  const twins = shape.minutes && chance(draw, 4) ? 1 : 0;
  const startOf = (at: number): number => begin + (at < 2 ? at : at - twins) * (length + 1);
  const begin = pick(draw, [0, 1, 3, 4, 6, 8]);
  return {
    id,
    slots: Array.from({ length: pick(draw, [1, 2, most, most]) }, (_, at) => ({
      id: `${id}S${at + 1}`,
      start: time(startOf(at)),
      end: time(startOf(at) + length + pick(draw, [1, 1, 1, 2])),
      places: pick(draw, [0, 1, 1, 2, 2, 2, 3]),
      ...(chance(draw, 7) ? { groups: some(draw, ['A', 'B']) } : {}),
    })),
    tours: chance(draw, 4) ? [drawTour(draw)] : [],
    vacancies: Array.from({ length: number(draw, 1, 2) }, (_, at) => ({
      id: `${id}V${at + 1}`,
      posts: pick(draw, [0, 1, 2, 2, 3]),
      dutch: pick(draw, ['A1', 'A1', 'A1', 'A2', 'B1']),
      certificates: chance(draw, 5) ? ['vca'] : [],
    })),
  };
}

function drawTour(draw: Draw): HostInput['tours'][number] {
  const start = number(draw, 0, 10);
  return { groups: some(draw, ['A', 'B']), start: time(start), end: time(start + number(draw, 1, 2)) };
}

function drawPerson(draw: Draw, number_: number, hosts: readonly HostInput[]): PersonInput {
  const vacancies = hosts.flatMap((host) => host.vacancies.map(({ id }) => id));
  const hostIds = hosts.map(({ id }) => id);
  return {
    id: `P${number_}`,
    group: pick(draw, ['A', 'B']),
    dutch: pick(draw, ['A1', 'A2', 'B1', 'native', 'native', 'native']),
    certificates: chance(draw, 2) ? ['vca'] : [],
    preferences: some(draw, vacancies, chance(draw, 8) ? 0 : 3, 4),
    ...(chance(draw, 6) ? { hosts: some(draw, hostIds) } : {}),
    ...(chance(draw, 6) ? { noTourAt: some(draw, hostIds) } : {}),
    ...(chance(draw, 6) ? { availableFrom: time(number(draw, 0, 4)) } : {}),
    ...(chance(draw, 6) ? { availableUntil: time(number(draw, 7, 12)) } : {}),
    ...(chance(draw, 8) ? { absent: true } : {}),
  };
}

const drawPresence = (draw: Draw, hosts: readonly HostInput[]): Record<string, [string, string]> =>
  Object.fromEntries(
    hosts
      .filter(() => !chance(draw, 4))
      .map(({ id, slots }) => {
        const [first, last] = [slots[0], slots.at(-1)].map((slot) => quarterOf(slot?.start ?? '09:00'));
        const from = Math.max(0, (first ?? 0) - number(draw, -1, 2));
        return [id, [time(from), time(Math.max(from + 1, (last ?? 0) + number(draw, 0, 3)))]];
      }),
  );

const quarterOf = (clock: string): number => (parseClockTime(clock) - 9 * 60) / 15;

/** Mostly a plan that was possible and still nearly is; sometimes anything. */
function drawPublished(draw: Draw, problem: InterviewInput): ChoiceInput[] {
  const wanted = drawChoices(draw, problem, 12);
  return chance(draw, 4) ? wanted : withValidPins(problem, wanted).pins;
}

function drawChoices(draw: Draw, { hosts, people }: InterviewInput, most: number): ChoiceInput[] {
  const choices = Array.from({ length: number(draw, 0, most) }, (): ChoiceInput => {
    const person = pick(draw, people);
    const wished = hosts.filter(({ vacancies }) => vacancies.some(({ id }) => person.preferences.includes(id)));
    const host = pick(draw, wished.length > 0 ? wished : hosts);
    return { person: person.id, vacancy: pick(draw, host.vacancies).id, slot: pick(draw, host.slots).id };
  });
  return choices.filter((choice, at) => choices.findIndex((first) => isSame(first, choice)) === at);
}

const isSame = (one: ChoiceInput, other: ChoiceInput): boolean =>
  one.person === other.person && one.vacancy === other.vacancy && one.slot === other.slot;

function withValidPins(problem: InterviewInput, wanted: readonly ChoiceInput[]): InterviewInput {
  return wanted.reduce((current, pin) => {
    const next = { ...current, pins: [...current.pins, pin] };
    return isAccepted(next) ? next : current;
  }, problem);
}

/** Whether the planner takes the input. */
export function isAccepted(problem: InterviewInput): boolean {
  try {
    parseInterviewProblem(problem);
    return true;
  } catch {
    return false;
  }
}
