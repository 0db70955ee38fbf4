import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import type { WhatIf } from '../problem/interview-plan';
import { bestFigures, type BestFigures } from '../testing/best-figures';
import type { InterviewInput } from '../testing/interview-input';
import { isAccepted, smallProblems } from '../testing/small-problems';
import { findGroups } from './find-groups';
import { findWhatIfs } from './find-what-ifs';
import { planInterviews } from '../plan-interviews';

const runs = Number(process.env['FC_RUNS'] ?? 25);
const NAMES = ['A', 'B'];
const WAVES = [
  { groups: ['A'], start: '09:00', end: '09:30' },
  { groups: ['B'], start: '09:30', end: '10:00' },
];

jest.setTimeout(120_000);

const soon = (): { until: number } => ({ until: performance.now() + 60_000 });

async function groupsOffered(input: InterviewInput): Promise<WhatIf | undefined> {
  const problem = parseInterviewProblem(input);
  const plan = await planInterviews(problem, { whatIfs: false });
  return (await findWhatIfs(problem, plan, soon())).find(({ change }) => change.kind === 'other-groups');
}

const scoreOf = ({ withInterview, firstChoices, interviews }: BestFigures): number =>
  withInterview * 1e6 + firstChoices * 1e3 + interviews;

interface Division {
  readonly score: number;
  readonly moves: number;
}

/** The best division by trying every one that fits and leaves people with a pin where they are. */
function bestDivision(input: InterviewInput): Division | undefined {
  const present = input.people.filter(({ absent }) => !absent);
  const free = present.filter(({ id }) => !input.pins.some(({ person }) => person === id));
  let best: Division | undefined;
  for (let code = 0; code < 2 ** free.length; code += 1) {
    const copy = structuredClone(input);
    for (const person of copy.people) {
      const at = free.findIndex(({ id }) => id === person.id);
      if (at >= 0) person.group = NAMES[(code >> at) & 1] ?? '';
    }
    if (!fits(copy)) continue;
    const moves = copy.people.filter(({ group }, at) => group !== input.people[at]?.group).length;
    const division = { score: scoreOf(bestFigures(copy)), moves };
    if (!best || division.score > best.score || (division.score === best.score && moves < best.moves)) best = division;
  }
  return best;
}

const fits = ({ people, groups = [] }: InterviewInput): boolean =>
  groups.every(({ id, places }) => people.filter(({ group, absent }) => !absent && group === id).length <= places);

describe('the best tour groups', () => {
  it('are what a search of every division finds, with as few moves, and the gain is real', async () => {
    const seen = { offered: 0, not: 0, full: 0 };
    await fc.assert(
      fc.asyncProperty(
        smallProblems({ people: 5, pins: true, interpreters: true }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        async (input, inA, inB) => {
          input.hosts[0]!.tours = structuredClone(WAVES);
          for (const host of input.hosts.slice(1)) host.tours = [];
          input.groups = [
            { id: 'A', places: inA },
            { id: 'B', places: inB },
          ];
          // The tours may have come in the way of pins.
          if (!isAccepted(input)) input.pins = [];
          const [before, best] = [bestFigures(input), bestDivision(input)];
          const offered = await groupsOffered(input);
          if (!best || best.score <= scoreOf(before)) {
            expect(offered).toBeUndefined();
            seen[best ? 'not' : 'full'] += 1;
            return;
          }
          const change = offered?.change;
          expect(change).toMatchObject({ kind: 'other-groups', proven: true });
          expect(change?.kind === 'other-groups' && change.moves).toHaveLength(best.moves);
          const { gain } = offered!;
          const score = gain.withInterview * 1e6 + gain.firstChoices * 1e3 + gain.interviews;
          expect(score).toBe(best.score - scoreOf(before));
          seen.offered += 1;
        },
      ),
      { numRuns: runs * 2, endOnFailure: true },
    );
    expect(Math.min(seen.offered, seen.not, seen.full)).toBeGreaterThan(0);
  });

  it('give everybody of the scenario an interview when one more person may go with a tour', async () => {
    const file = path.resolve('test/fixtures/scenarios/hnj-2027-01-interviews.json');
    const input = JSON.parse(readFileSync(file, 'utf8')) as InterviewInput;
    const sizes = new Map<string, number>();
    for (const { group } of input.people) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    input.groups = [...sizes].map(([id, places]) => ({ id, places: places + 1 }));
    const offered = await groupsOffered(input);
    expect(offered?.gain).toMatchObject({ withInterview: 1 });
    expect(offered?.text).toMatch(/^De beste rondleidingsgroepen \(P\d+ naar groep [ABC]\): 36 van 36/);
  });

  it('are not looked for once people know their interviews, without groups, or among too many', async () => {
    const [input] = fc.sample(smallProblems({ people: 5 }), { seed: 7, numRuns: 1 }) as [InterviewInput];
    const groups = NAMES.map((id) => ({ id, places: 9 }));
    const find = (changes: Partial<InterviewInput>) =>
      findGroups(parseInterviewProblem({ ...input, ...changes }), soon());
    expect(await find({})).toBeUndefined();
    expect(await find({ groups, published: [] })).toBeUndefined();
    const crowd = Array.from({ length: 400 }, (_, at) => ({ ...input.people[0]!, id: `Q${at}` }));
    expect(await find({ groups: NAMES.map((id) => ({ id, places: 400 })), people: crowd })).toBeUndefined();
  });

  it('refuses a group that is named twice', () => {
    const [input] = fc.sample(smallProblems(), { seed: 7, numRuns: 1 }) as [InterviewInput];
    const groups = [1, 2].map((places) => ({ id: 'A', places }));
    expect(() => parseInterviewProblem({ ...input, groups })).toThrow('De groep A staat twee keer in de lijst.');
  });
});
