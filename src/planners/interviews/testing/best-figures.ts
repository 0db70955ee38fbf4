import { parseClockTime } from '../../../kernel/clock-time';
import { slotsFrom, usesAfter } from './long-interviews';
import type { ChoiceInput, HostInput, InterviewInput, PersonInput, SlotInput, VacancyInput } from './interview-input';

/** What the best plan reaches, level by level; the changes are 0 when nothing was published. */
export interface BestFigures {
  readonly withInterview: number;
  readonly changedPeople: number;
  readonly changedInterviews: number;
  readonly firstChoices: number;
  readonly interviews: number;
  readonly waitingMinutes: number;
}

/**
 * The figures of the best plan, by trying everything: each person's every allowed set of interviews, person after
 * person, keeping per use of places the best sum so far. For a handful of people; reads the raw input and shares
 * nothing with the planner.
 */
export function bestFigures(input: InterviewInput): BestFigures {
  let states = new Map<string, State>([['', { score: [0, 0, 0, 0, 0, 0], use: new Map() }]]);
  for (const person of input.people.filter(({ absent }) => !absent)) {
    const next = new Map<string, State>();
    for (const set of setsOf(input, person)) {
      const score = scoreOf(input, person, set);
      for (const state of states.values())
        for (const after of grown(input, person, state, set, score)) keepBetter(next, after);
    }
    states = next;
  }
  const scores = [...states.values()].map(({ score }) => score).sort((one, other) => compare(other, one));
  const level = (at: number): number => Math.abs(scores[0]?.[at] ?? NaN);
  return {
    withInterview: level(0),
    changedPeople: level(1),
    changedInterviews: level(2),
    firstChoices: level(3),
    interviews: level(4),
    waitingMinutes: level(5),
  };
}

interface State {
  readonly score: readonly number[];
  readonly use: ReadonlyMap<string, number>;
}

interface Pair {
  readonly vacancy: VacancyInput;
  /** With the end of the last slot that it takes. */
  readonly slot: SlotInput;
  readonly row: readonly SlotInput[];
  readonly host: HostInput;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function keepBetter(states: Map<string, State>, state: State): void {
  const key = [...state.use].sort().join('|');
  const known = states.get(key);
  if (!known || compare(state.score, known.score) > 0) states.set(key, state);
}

function grown(
  input: InterviewInput,
  person: PersonInput,
  state: State,
  set: readonly Pair[],
  score: readonly number[],
): State[] {
  const use = new Map(state.use);
  if (set.some(({ slot }) => isInterpreterBusy(state, person, slot))) return [];
  for (const { slot } of set) if (person.interpreter) use.set(`i${person.interpreter} ${slot.start} ${slot.end}`, 1);
  for (const { vacancy } of set) {
    const vacancyUse = (use.get(`v${vacancy.id}`) ?? 0) + 1;
    if (vacancyUse > vacancy.posts * input.rules.candidatesPerPost) return [];
    use.set(`v${vacancy.id}`, vacancyUse);
  }
  const grownScore = state.score.map((value, at) => value + (score[at] ?? 0));
  let uses = [use];
  for (const { row } of set) uses = uses.flatMap((one) => usesAfter(one, row));
  return uses.map((one) => ({ use: one, score: grownScore }));
}

const isInterpreterBusy = ({ use }: State, { interpreter }: PersonInput, slot: SlotInput): boolean =>
  [...use.keys()]
    .map((key) => key.split(' '))
    .filter(([who]) => who === `i${interpreter ?? ''}`)
    .some(([, start = '', end = '']) => start < slot.end && slot.start < end);

function setsOf(input: InterviewInput, person: PersonInput): Pair[][] {
  const pairs = input.hosts.flatMap((host) =>
    host.vacancies.flatMap((vacancy) =>
      host.slots.map((slot): Pair => {
        const row = slotsFrom(host, slot, person);
        return { vacancy, slot: { ...slot, end: row.at(-1)?.end ?? slot.end }, row, host };
      }),
    ),
  );
  const allowed = pairs.filter((pair) => isAllowed(input, person, pair));
  const sets: Pair[][] = [[]];
  for (const pair of allowed) sets.push(...sets.map((set) => [...set, pair]).filter((set) => isSetAllowed(input, set)));
  const pins = input.pins.filter((pin) => pin.person === person.id);
  return sets.filter((set) => pins.every((pin) => set.some((pair) => isSame(pair, pin))));
}

const isSame = ({ vacancy, slot }: Pair, choice: ChoiceInput): boolean =>
  vacancy.id === choice.vacancy && slot.id === choice.slot;

const LEVELS = 'A1 A2 B1 B2 C1 native'.split(' ');

function isAllowed(input: InterviewInput, person: PersonInput, { vacancy, slot, row, host }: Pair): boolean {
  if (row.length === 0) return false;
  if (!person.preferences.includes(vacancy.id)) return false;
  if (LEVELS.indexOf(person.dutch) < LEVELS.indexOf(vacancy.dutch)) return false;
  if (vacancy.certificates.some((one) => !person.certificates.includes(one))) return false;
  if (!isThere(person, host, slot)) return false;
  if (slot.groups && !slot.groups.includes(person.group)) return false;
  return isInTime(input, person, parseClockTime(slot.start), parseClockTime(slot.end));
}

function isThere({ hosts, presence }: PersonInput, { id }: HostInput, { start, end }: SlotInput): boolean {
  if (hosts && !hosts.includes(id)) return false;
  const stay = presence?.[id];
  return presence === undefined || (stay !== undefined && stay[0] <= start && end <= stay[1]);
}

function isInTime(input: InterviewInput, person: PersonInput, start: number, end: number): boolean {
  if (start < parseClockTime(person.availableFrom ?? '00:00')) return false;
  if (end > parseClockTime(person.availableUntil ?? '23:59')) return false;
  return input.hosts
    .filter(({ id: at }) => !person.noTourAt?.includes(at) && (!person.presence || at in person.presence))
    .flatMap(({ tours }) => tours)
    .filter(({ groups }) => groups.includes(person.group))
    .every((tour) => {
      const afterwards = parseClockTime(tour.end) + input.rules.minutesAfterTour;
      return end <= parseClockTime(tour.start) || start >= afterwards;
    });
}

function isSetAllowed({ rules }: InterviewInput, set: readonly Pair[]): boolean {
  if (set.length > rules.maxInterviewsPerPerson) return false;
  return set.every((pair, at) => {
    if (set.filter(({ host }) => host === pair.host).length > rules.maxInterviewsPerHost) return false;
    return set.slice(0, at).every((other) => {
      const [first, second] = [pair, other].sort((one, two) => (one.slot.start < two.slot.start ? -1 : 1)) as [
        Pair,
        Pair,
      ];
      const free = parseClockTime(second.slot.start) - parseClockTime(first.slot.end);
      return pair.vacancy !== other.vacancy && free >= rules.minutesBetweenInterviews;
    });
  });
}

function scoreOf(input: InterviewInput, person: PersonInput, set: readonly Pair[]): number[] {
  const known = (input.published ?? []).filter((choice) => choice.person === person.id);
  const dropped = known.filter((choice) => !set.some((pair) => isSame(pair, choice))).length;
  const added = set.filter((pair) => !known.some((choice) => isSame(pair, choice))).length;
  const changes = input.published ? dropped + added : 0;
  const waits = set.map(({ slot, host }) => {
    const starts = host.slots
      .filter(({ groups }) => !groups || groups.includes(person.group))
      .map((one) => parseClockTime(one.start));
    return parseClockTime(slot.start) - Math.min(...starts);
  });
  return [
    Math.min(1, set.length),
    -Math.min(1, changes),
    -changes,
    set.filter(({ vacancy }) => vacancy.id === person.preferences[0]).length,
    set.length,
    -waits.reduce((sum, minutes) => sum + minutes, 0),
  ];
}
