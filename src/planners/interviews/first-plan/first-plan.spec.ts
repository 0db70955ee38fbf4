import { isDeepStrictEqual as isEqual } from 'node:util';
import fc from 'fast-check';
import { checkInterviewPlan } from '../checking/check-interview-plan';
import type { PlannedInterview } from '../problem/interview-plan';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import { planFigures } from '../objective/plan-figures';
import { ProblemIndex } from '../problem/possible-interviews';
import { bestFigures, type BestFigures } from '../testing/best-figures';
import type { ChoiceInput, InterviewInput } from '../testing/interview-input';
import { isAccepted, smallProblems } from '../testing/small-problems';
import { firstPlan } from './first-plan';

const runs = Number(process.env['FC_RUNS'] ?? 300);

const problems = fc.oneof(
  smallProblems({ published: true, people: 8 }),
  smallProblems({ published: true, pins: true }),
  smallProblems({ published: true, pins: true, interpreters: true }),
  smallProblems({ published: true, pins: true, presence: true }),
  smallProblems({ people: 5, published: true, pins: true, minutes: true }),
);

const nameOf = ({ person, vacancy, slot }: ChoiceInput): string => [person, vacancy, slot].join(' ');

type Reached = Pick<BestFigures, 'withInterview' | 'changedPeople' | 'changedInterviews'>;

/** How the people present fare. */
function reached(input: InterviewInput, interviews: readonly PlannedInterview[]): Reached {
  const present = new Set(input.people.filter(({ absent }) => !absent).map(({ id }) => id));
  const known = (input.published ?? []).filter(({ person }) => present.has(person));
  const [before, after] = [known.map(nameOf), interviews.map(nameOf)];
  const changes = [
    ...known.filter((choice) => !after.includes(nameOf(choice))),
    ...interviews.filter((choice) => input.published && !before.includes(nameOf(choice))),
  ];
  return {
    withInterview: new Set(interviews.map(({ person }) => person)).size,
    changedPeople: new Set(changes.map(({ person }) => person)).size,
    changedInterviews: changes.length,
  };
}

/** The published interviews that could all stay together; undefined when they stand in each other's way. */
function undisturbed(input: InterviewInput): ChoiceInput[] | undefined {
  const absent = new Set(input.people.filter((person) => person.absent).map(({ id }) => id));
  const staying = (input.published ?? []).filter((choice) => {
    const alone = { ...input, pins: [...input.pins.filter((pin) => nameOf(pin) !== nameOf(choice)), choice] };
    return !absent.has(choice.person) && isAccepted(alone);
  });
  return isAccepted(withPins(input, staying)) ? staying : undefined;
}

const withPins = (input: InterviewInput, pins: readonly ChoiceInput[]): InterviewInput => ({
  ...input,
  pins: [...input.pins, ...pins.filter((choice) => !input.pins.map(nameOf).includes(nameOf(choice)))],
});

describe('the first plan', () => {
  it('keeps every rule, by a checker that shares no code with it, and is most often the best plan', () => {
    const count = { all: 0, asManyPeople: 0, asFewChanges: 0, best: 0 };
    fc.assert(
      fc.property(problems, (input) => {
        const problem = parseInterviewProblem(input);
        const interviews = firstPlan(problem);
        const objective = planFigures(new ProblemIndex(problem), interviews);
        expect(checkInterviewPlan(problem, { interviews, objective, unplaced: [] })).toEqual([]);
        const best = bestFigures(input);
        const found = { ...reached(input, interviews), ...objective };
        expect(found.withInterview).toBeLessThanOrEqual(best.withInterview);
        const isAsGood = (...levels: (keyof BestFigures)[]): number =>
          levels.every((level) => found[level] === best[level]) ? 1 : 0;
        count.all += 1;
        count.asManyPeople += isAsGood('withInterview');
        count.asFewChanges += isAsGood('withInterview', 'changedPeople', 'changedInterviews');
        count.best += isEqual(found, best) ? 1 : 0;
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(count.asManyPeople / count.all).toBeGreaterThan(0.98);
    expect(count.asFewChanges / count.all).toBeGreaterThan(0.95);
    expect(count.best / count.all).toBeGreaterThan(0.85);
  }, 120_000);

  it('keeps at least everybody whose interviews can stay, and moves them only when more people gain an interview', () => {
    let moved = 0;
    fc.assert(
      fc.property(problems, (input) => {
        const staying = undisturbed(input);
        if (!staying) return;
        const interviews = firstPlan(parseInterviewProblem(input));
        const { withInterview } = reached(input, interviews);
        expect(withInterview).toBeGreaterThanOrEqual(new Set(staying.map(({ person }) => person)).size);
        const after = interviews.map(nameOf);
        if (staying.every((choice) => after.includes(nameOf(choice)))) return;
        moved += 1;
        const unmoved = firstPlan(parseInterviewProblem(withPins(input, staying)));
        expect(withInterview).toBeGreaterThan(reached(input, unmoved).withInterview);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(moved).toBeGreaterThan(0);
  }, 120_000);

  it('is the same every time', () => {
    fc.assert(
      fc.property(problems, (input) => {
        expect(firstPlan(parseInterviewProblem(structuredClone(input)))).toEqual(
          firstPlan(parseInterviewProblem(input)),
        );
      }),
      { numRuns: Math.min(runs, 100) },
    );
  });
});
