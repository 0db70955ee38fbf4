import fc from 'fast-check';
import { formatClockTime } from '../../../kernel/clock-time';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import type { PlanFigures } from '../problem/interview-plan';
import { bestFigures } from '../testing/best-figures';
import type { InterviewInput } from '../testing/interview-input';
import { smallProblems } from '../testing/small-problems';
import { bestWaves } from './best-waves';
import { checkTourPlan } from './check-tour-plan';
import { allWaves } from '../testing/exhaustive-tours';
import type { VisitToPlan } from './tour-columns';
import { tourModelSteps, withChosenWaves } from './tour-model';
import type { TourVisit, TourWave } from './tour-request';
import { compareGains, planTotals } from '../solver/plan-totals';
import { improveTours } from './improve-tours';
import { runInSlices } from '../steps/run-in-slices';
import { solveLevels } from '../solver/solve-levels';

const numRuns = Number(process.env['FC_RUNS'] ?? 60);

const limits = () => ({ until: performance.now() + 60_000 });

interface Sample {
  readonly input: InterviewInput;
  readonly groups: readonly string[];
  readonly visits: readonly VisitToPlan[];
}

/** The first two hosts show two or three groups around in less than an hour, around their slots. */
const samples: fc.Arbitrary<Sample> = fc
  .record({
    problem: fc.oneof(
      smallProblems({ people: 5, interpreters: true, pins: true }),
      smallProblems({ people: 5, pins: true, presence: true }),
      smallProblems({ people: 4, pins: true, minutes: true }),
    ),
    guides: fc.integer({ min: 1, max: 2 }),
    begins: fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })),
    length: fc.constantFrom(45, 50, 55),
  })
  .map(({ problem, guides, begins, length }): Sample => {
    const input = { ...problem, rules: { ...problem.rules, minutesAfterTour: 5 } };
    const allGroups = [...new Set(input.people.map(({ group }) => group))];
    const groups = allGroups.slice(0, 2);
    // In another group, or with more time after a tour, a pin could break a rule.
    const isOther = allGroups.length > groups.length || problem.rules.minutesAfterTour !== 5;
    const pins = isOther ? [] : input.pins;
    const people = input.people.map((person) => ({
      ...person,
      group: groups.includes(person.group) ? person.group : groups[0]!,
    }));
    const visits = input.hosts.slice(0, 2).flatMap((host, at): VisitToPlan[] => {
      const start = 540 + (begins[at] ?? 0) * 15;
      const known = knownIn({ ...input, pins });
      const visit = { ...visitOf(host, guides, { start, end: start + length }), known };
      const waves = bestWaves(
        visit,
        groups.map((id) => ({ id, people: 2 })),
      )?.waves;
      return waves ? [{ visit, waves }] : [];
    });
    return { input: { ...input, people, pins }, groups, visits };
  });

const knownIn = ({ hosts, people, pins }: InterviewInput): TourVisit['known'] =>
  pins.flatMap(({ person, slot }) => {
    const at = hosts.flatMap(({ slots }) => slots).find(({ id }) => id === slot)!;
    const { group } = people.find(({ id }) => id === person)!;
    return [{ start: minutes(at.start), end: minutes(at.end), group }];
  });

const visitOf = (
  { id, slots }: InterviewInput['hosts'][number],
  guides: number,
  present: TourVisit['present'],
): TourVisit => ({
  ...{ id, name: id, terms: { minutes: 20, guides, largestGroup: 5 }, present, blocks: [], known: [] },
  slots: slots.map(({ start, end, places }) => ({ start: minutes(start), end: minutes(end), places })),
});

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

interface Chosen {
  readonly visit: string;
  readonly waves: readonly TourWave[];
}

const withWaves = (input: InterviewInput, chosen: readonly Chosen[]): InterviewInput => ({
  ...input,
  hosts: input.hosts.map((host) => {
    const waves = chosen.find(({ visit }) => visit === host.id)?.waves;
    const tours = waves?.map(({ start, end, groups }) => ({
      groups: [...groups],
      start: formatClockTime(start),
      end: formatClockTime(end),
    }));
    return tours ? { ...host, tours } : host;
  }),
});

const combinations = (groups: readonly string[], [first, ...others]: readonly VisitToPlan[]): Chosen[][] =>
  first === undefined
    ? [[]]
    : combinations(groups, others).flatMap((rest) =>
        allWaves(first.visit, groups).map((waves) => [{ visit: first.visit.id, waves }, ...rest]),
      );

const gainOf = ({ withInterview, firstChoices, interviews }: Omit<PlanFigures, 'waitingMinutes'>) => ({
  ...{ withInterview, firstChoices, interviews },
});

describe('waves that are chosen together with the interviews', () => {
  it('are the best of all that are allowed', async () => {
    let chances = 0;
    await fc.assert(
      fc.asyncProperty(samples, async ({ input, groups, visits }) => {
        const problem = parseInterviewProblem(input);
        const model = await runInSlices(tourModelSteps(problem, groups, visits));
        const { values, proven } = await solveLevels(model.programme, limits());
        const chosen = withChosenWaves(problem, model, values);
        const all = combinations(groups, visits).map((waves) => gainOf(bestFigures(withWaves(input, waves))));
        const best = all.reduce((one, other) => (compareGains(other, one) > 0 ? other : one));
        if (all.some((figures) => compareGains(figures, best) < 0)) chances += 1;
        expect(proven).toBe(true);
        expect(gainOf((await planTotals(chosen, limits()))!)).toEqual(best);
        expect(findings(groups, visits, chosen)).toEqual([]);
      }),
      { numRuns, endOnFailure: true },
    );
    expect(chances).toBeGreaterThan(numRuns / 6);
  }, 300_000);

  it('are taken only when they make the interviews better, and never make them worse', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async ({ input, groups, visits }) => {
        const now = visits.map(({ visit, waves }) => ({ visit: visit.id, waves }));
        const problem = parseInterviewProblem(withWaves(input, now));
        const before = (await planTotals(problem, limits()))!;
        const without = withWaves(
          input,
          now.map(({ visit }) => ({ visit, waves: [] })),
        );
        const bound = (await planTotals(parseInterviewProblem(without), limits()))!;
        const improved = (await improveTours(problem, { groups, visits, bound, limits: limits() }))!;
        const gain = compareGains(improved.figures, before);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(compareGains(improved.figures, bound)).toBeLessThanOrEqual(0);
        if (gain === 0) expect(improved.problem).toBe(problem);
      }),
      { numRuns: numRuns / 2, endOnFailure: true },
    );
  }, 120_000);

  it('leave the tours as they are when there was no time', async () => {
    const { input, groups, visits } = fc
      .sample(samples, { numRuns: 20, seed: 1 })
      .find((sample) => bestFigures(sample.input).withInterview > 0)!;
    const bound = { withInterview: 9, firstChoices: 9, interviews: 9, waitingMinutes: 0 };
    const improving = { groups, visits, bound, limits: { until: 0 } };
    expect(await improveTours(parseInterviewProblem(input), improving)).toBeUndefined();
  });
});

function findings(
  groups: readonly string[],
  visits: readonly VisitToPlan[],
  problem: ReturnType<typeof parseInterviewProblem>,
): string[] {
  const plan = {
    groups: groups.map((id) => ({ id, name: id, places: 5 })),
    visits: visits.map(({ visit: { id } }) => ({
      ...{ visit: id, room: 0 },
      waves: problem.hosts.find((host) => host.id === id)!.tours,
    })),
  };
  return checkTourPlan({ people: 0, groups: [], visits: visits.map(({ visit }) => visit) }, plan);
}
