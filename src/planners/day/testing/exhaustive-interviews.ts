import { speaksEnough } from '../../../kernel/dutch-level';
import type {
  HostTour,
  InterviewProblem,
  InterviewSlot,
  PlanFigures,
  PlanPerson,
  PlannedInterview,
} from '../../interviews';
import type { Stay } from '../problem/joined-problem';

/** An interview that a person's own rules allow. */
export interface PossibleInterview extends PlannedInterview {
  readonly start: number;
  readonly end: number;
  readonly isFirstChoice: boolean;
  readonly waiting: number;
}

/** The best interviews of a day with their figures. */
export interface BestInterviews {
  readonly figures: PlanFigures;
  readonly interviews: readonly PlannedInterview[];
}

/** Whether a tour that counts for this person lies wholly or partly outside the stay at that host. */
export function isHindered({ hosts }: InterviewProblem, person: PlanPerson, stays: readonly Stay[]): boolean {
  return stays.some(({ host, from, until }) =>
    hosts
      .filter(({ id }) => id === host && !person.noTourAt.includes(id))
      .flatMap(({ tours }) => tours)
      .some(({ groups, start, end }) => groups.includes(person.group) && (start < from || end > until)),
  );
}

/** Every interview of a person with these stays, others left aside. */
export function possibleInterviews(
  { hosts, rules }: InterviewProblem,
  person: PlanPerson,
  stays: readonly Stay[],
): PossibleInterview[] {
  const there = hosts.flatMap((host) => {
    const stay = stays.find((one) => one.host === host.id);
    return stay ? [{ host, stay }] : [];
  });
  const tours = there
    .filter(({ host }) => !person.noTourAt.includes(host.id))
    .flatMap(({ host }) => host.tours)
    .filter(({ groups }) => groups.includes(person.group));
  return there.flatMap(({ host, stay }) => {
    const ofGroup = host.slots.filter(({ groups }) => groups?.includes(person.group) ?? true);
    const opening = Math.min(...ofGroup.map(({ start }) => start));
    const open = ofGroup
      .filter(({ start, end }) => stay.from <= start && end <= stay.until)
      .filter(
        ({ start, end }) => start >= (person.availableFrom ?? -Infinity) && end <= (person.availableUntil ?? Infinity),
      )
      .filter((slot) => tours.every((tour) => keepsClear(slot, tour, rules.minutesAfterTour)));
    const allowed = host.vacancies
      .filter(({ id }) => person.preferences.includes(id))
      .filter(({ dutch }) => speaksEnough(person.dutch, dutch))
      .filter(({ certificates }) => certificates.every((one) => person.certificates.includes(one)));
    return allowed.flatMap(({ id: vacancy }) =>
      open.map(({ id: slot, start, end }) => ({
        ...{ person: person.id, vacancy, host: host.id, slot, start, end },
        isFirstChoice: person.preferences[0] === vacancy,
        waiting: start - opening,
      })),
    );
  });
}

const keepsClear = ({ start, end }: InterviewSlot, tour: HostTour, minutesAfterTour: number): boolean =>
  end <= tour.start || start >= tour.end + minutesAfterTour;

/**
 * The best interviews by trying every set of every person: most people, then first choices, then interviews, then least
 * waiting. Only sets that cannot beat the best any more are left out.
 * @returns undefined when no set keeps the pins
 */
export function bestInterviews(
  problem: InterviewProblem,
  possible: readonly (readonly PossibleInterview[])[],
): BestInterviews | undefined {
  const sets = possible.map((own, at) => keepPins(problem, at, setsOf(problem, own)));
  const most = mostFrom(sets);
  const used = new Map<string, number>();
  let best: { totals: Totals; interviews: readonly PossibleInterview[] } | undefined;
  const place = (at: number, totals: Totals, interviews: readonly PossibleInterview[]): void => {
    if (best && !beats(addTotals(totals, most[at] ?? NOTHING), best.totals)) return;
    const own = sets[at];
    if (!own) {
      best = { totals, interviews };
      return;
    }
    for (const set of own) {
      if (!take(problem, used, set, 1)) continue;
      place(at + 1, addTotals(totals, totalsOf(set)), [...interviews, ...set]);
      take(problem, used, set, -1);
    }
  };
  place(0, NOTHING, []);
  if (!best) return undefined;
  const [withInterview, firstChoices, count, spared] = best.totals;
  const figures = { withInterview, firstChoices, interviews: count, waitingMinutes: 0 - spared };
  return {
    figures,
    interviews: best.interviews.map(({ person, vacancy, host, slot }) => ({ person, vacancy, host, slot })),
  };
}

/** People with an interview, first choices, interviews, waiting below zero: more is better in each. */
type Totals = readonly [number, number, number, number];
const NOTHING: Totals = [0, 0, 0, 0];

const totalsOf = (set: readonly PossibleInterview[]): Totals => [
  set.length > 0 ? 1 : 0,
  set.filter(({ isFirstChoice }) => isFirstChoice).length,
  set.length,
  set.reduce((sum, { waiting }) => sum - waiting, 0),
];
const addTotals = (one: Totals, other: Totals): Totals => [
  one[0] + other[0],
  one[1] + other[1],
  one[2] + other[2],
  one[3] + other[3],
];
function beats(one: Totals, other: Totals): boolean {
  const at = one.findIndex((value, level) => value !== other[level]);
  return (one[at] ?? 0) > (other[at] ?? 0);
}

/** For each person: what this one and those after can reach at most on every level by itself. */
function mostFrom(sets: readonly (readonly PossibleInterview[][])[]): Totals[] {
  return sets.reduceRight<Totals[]>(
    (most, own) => {
      const totals = own.map(totalsOf);
      const top = (level: 0 | 1 | 2 | 3): number => Math.max(...totals.map((one) => one[level]));
      return [addTotals(most[0] ?? NOTHING, [top(0), top(1), top(2), top(3)]), ...most];
    },
    [NOTHING],
  );
}

/** Every set of interviews that one person may have, largest first. */
function setsOf({ rules }: InterviewProblem, own: readonly PossibleInterview[]): PossibleInterview[][] {
  const goTogether = (one: PossibleInterview, other: PossibleInterview): boolean =>
    one.vacancy !== other.vacancy &&
    (one.end + rules.minutesBetweenInterviews <= other.start ||
      other.end + rules.minutesBetweenInterviews <= one.start);
  const isAllowed = (set: readonly PossibleInterview[]): boolean =>
    set.length <= rules.maxInterviewsPerPerson &&
    set.every(
      (one, at) =>
        set.slice(at + 1).every((other) => goTogether(one, other)) &&
        set.filter(({ host }) => host === one.host).length <= rules.maxInterviewsPerHost,
    );
  const sets = own.reduce<PossibleInterview[][]>(
    (all, one) => [...all, ...all.map((set) => [...set, one]).filter(isAllowed)],
    [[]],
  );
  return sets.sort((one, other) => other.length - one.length);
}

function keepPins({ people, pins }: InterviewProblem, at: number, sets: PossibleInterview[][]): PossibleInterview[][] {
  const own = pins.filter(({ person }) => person === people[at]?.id);
  return sets.filter((set) =>
    own.every((pin) => set.some(({ vacancy, slot }) => vacancy === pin.vacancy && slot === pin.slot)),
  );
}

/** Takes (1) or gives back (-1) the places of a set; takes nothing and says false when one is short. */
function take(
  { hosts, rules }: InterviewProblem,
  used: Map<string, number>,
  set: readonly PossibleInterview[],
  count: 1 | -1,
): boolean {
  const places = set.flatMap(({ host, slot, vacancy }) => {
    const there = hosts.find(({ id }) => id === host);
    const posts = there?.vacancies.find(({ id }) => id === vacancy)?.posts ?? 0;
    return [
      { key: `slot ${slot}`, limit: there?.slots.find(({ id }) => id === slot)?.places ?? 0 },
      { key: `vacancy ${vacancy}`, limit: posts * rules.candidatesPerPost },
    ];
  });
  const after = new Map<string, number>();
  for (const { key, limit } of places) {
    const taken = (after.get(key) ?? used.get(key) ?? 0) + count;
    if (count === 1 && taken > limit) return false;
    after.set(key, taken);
  }
  for (const [key, taken] of after) used.set(key, taken);
  return true;
}
