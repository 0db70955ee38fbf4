import fc from 'fast-check';
import { parseInterviewProblem, placedInterviews, planInterviews, ProblemIndex } from '..';
import type { InterviewInput } from '../testing/interview-input';
import { assignPlaces, countsAreEnough } from './interview-places';
import type { InterviewSlot } from './interview-problem';

const numRuns = Number(process.env['FC_RUNS'] ?? 2_000);

const slotsWith = (places: readonly number[]): InterviewSlot[] =>
  places.map((count, at) => ({
    ...{ id: `S${at}`, host: 'C1', start: at * 15, end: at * 15 + 15, places: count, groups: undefined },
  }));

type Runs = readonly (readonly InterviewSlot[])[];

/** A line of slots, and interviews that begin somewhere and last up to three of them. */
const asked = (places: fc.Arbitrary<number[]>): fc.Arbitrary<Runs> =>
  fc
    .tuple(places, fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 3 })), { maxLength: 8 }))
    .map(([counts, wanted]) => {
      const slots = slotsWith(counts);
      return wanted.map(([from, length]) => slots.slice(from, from + length)).filter((run) => run.length > 0);
    })
    .filter((runs) => runs.flat().every((slot) => slot.places > 0));

const uneven = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 6 });
const even = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 6 }))
  .map(([count, length]) => Array<number>(length).fill(count));

const isCounted = (runs: Runs): boolean =>
  runs.flat().every((slot) => runs.filter((run) => run.includes(slot)).length <= slot.places);

/** Every place for everybody, one after the other. */
function canBeSeated([run, ...others]: Runs, taken: ReadonlySet<string> = new Set()): boolean {
  if (!run) return true;
  return [1, 2, 3].some((place) => {
    const keys = run.map(({ id }) => `${id} ${place}`);
    if (run.some(({ places }) => places < place) || keys.some((key) => taken.has(key))) return false;
    return canBeSeated(others, new Set([...taken, ...keys]));
  });
}

describe('places that interviews keep throughout', () => {
  it('are found exactly when there are any, and never given twice', () => {
    let fragmented = 0;
    fc.assert(
      fc.property(asked(uneven), (runs) => {
        const places = assignPlaces(runs);
        expect(places !== undefined).toBe(canBeSeated(runs));
        if (!places && isCounted(runs)) fragmented += 1;
        const taken = runs.flatMap((run, at) => run.map(({ id }) => `${id} ${places?.[at] ?? `none ${at}`}`));
        expect(new Set(taken).size).toBe(taken.length);
        runs.forEach((run, at) => {
          for (const slot of run) expect(places?.[at] ?? 1).toBeLessThanOrEqual(slot.places);
        });
      }),
      { numRuns, endOnFailure: true },
    );
    expect(fragmented).toBeGreaterThan(0);
  });

  it('need no more than counting where every slot of a line has as many', () => {
    fc.assert(
      fc.property(asked(even), (runs) => {
        expect(countsAreEnough(runs)).toBe(true);
        expect(assignPlaces(runs) !== undefined).toBe(isCounted(runs));
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it('leave somebody out who would have to change interviewers', async () => {
    const problem = parseInterviewProblem(middleOfTwo());
    const plan = await planInterviews(problem, { whatIfs: false });
    expect(plan).toMatchObject({ status: 'optimal', objective: { withInterview: 1 } });
    expect(placedInterviews(new ProblemIndex(problem), plan.interviews)).toEqual([
      { ...plan.interviews[0], slots: ['S1', 'S2'], place: 1 },
    ]);
  });

  it('refuse pins that would', () => {
    const pins = [
      { person: 'P1', vacancy: 'V1', slot: 'S1' },
      { person: 'P2', vacancy: 'V1', slot: 'S2' },
    ];
    expect(() => parseInterviewProblem({ ...middleOfTwo(), pins })).toThrow(
      'De vastgezette afspraken bij C1 kunnen niet elk van begin tot eind bij dezelfde gesprekspartner.',
    );
  });
});

/** Two people need two slots each; only the middle one has a second interviewer, and one is there early or late only. */
function middleOfTwo(): InterviewInput {
  const person = { group: 'A', dutch: 'A2', certificates: [], preferences: ['V1'], interviewMinutes: 20 };
  const slot = (id: string, start: string, end: string, places: number) => ({ id, start, end, places });
  return {
    version: 1,
    rules: {
      ...{ maxInterviewsPerPerson: 1, maxInterviewsPerHost: 1, minutesAfterTour: 5 },
      ...{ minutesBetweenInterviews: 0, candidatesPerPost: 9 },
    },
    hosts: [
      {
        id: 'C1',
        slots: [slot('S1', '09:00', '09:15', 1), slot('S2', '09:15', '09:30', 2), slot('S3', '09:30', '09:45', 1)],
        tours: [],
        vacancies: [{ id: 'V1', posts: 1, dutch: 'A1', certificates: [] }],
      },
    ],
    people: [
      { ...person, id: 'P1' },
      { ...person, id: 'P2' },
    ],
    pins: [],
  };
}
