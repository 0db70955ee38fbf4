import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { applyChange } from './apply-change';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import type { InterviewProblem } from '../problem/interview-problem';
import type { WhatIf } from '../problem/interview-plan';
import { bestFigures } from '../testing/best-figures';
import { changedInput } from '../testing/changed-input';
import type { InterviewInput } from '../testing/interview-input';
import { smallProblems } from '../testing/small-problems';
import { findWhatIfs } from './find-what-ifs';
import { planInterviews } from '../plan-interviews';

const runs = Number(process.env['FC_RUNS'] ?? 25);

function scenario(name: string): InterviewProblem {
  const file = path.resolve(`test/fixtures/scenarios/${name}.json`);
  return parseInterviewProblem(JSON.parse(readFileSync(file, 'utf8')));
}

/** All that help, however long it takes. */
async function allWhatIfs(problem: InterviewProblem): Promise<WhatIf[]> {
  const plan = await planInterviews(problem, { whatIfs: false });
  return findWhatIfs(problem, plan, { until: performance.now() + 60_000 });
}

jest.setTimeout(60_000);

const score = ({ gain }: Pick<WhatIf, 'gain'>): number =>
  gain.withInterview * 1e6 + gain.firstChoices * 1e3 + gain.interviews;

describe('what-ifs', () => {
  it('finds that C3 can place everybody with a slot at 15.10', async () => {
    const whatIfs = await allWhatIfs(scenario('hnj-2027-01-interviews'));
    expect(whatIfs).toContainEqual({
      change: { kind: 'extra-slot', host: 'C3', start: '15:10', end: '15:25', places: 2 },
      text: 'C3 voegt een gesprek toe om 15.10 u: 36 van 36 mensen hebben een gesprek.',
      gain: { withInterview: 1, firstChoices: 2, interviews: 2 },
    });
    const scores = whatIfs.map(score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });

  it('asks for the interviewer back that C2 lost', async () => {
    const whatIfs = await allWhatIfs(scenario('hnj-2027-01-interviews-one-interviewer-less'));
    expect(whatIfs).toContainEqual({
      change: { kind: 'extra-interviewer', host: 'C2' },
      text: 'C2 zet één gesprekspartner meer in: 35 van 36 mensen hebben een gesprek.',
      gain: { withInterview: 3, firstChoices: 1, interviews: 5 },
    });
  });

  it('offers nothing when everybody has an interview, unless asked', async () => {
    const problem = scenario('hnj-2027-01-interviews-extra-slot');
    expect((await planInterviews(problem)).whatIfs).toEqual([]);
    expect((await planInterviews(problem, { whatIfs: true })).whatIfs).not.toEqual([]);
    expect((await planInterviews(scenario('hnj-2027-01-interviews'), { whatIfs: false })).whatIfs).toEqual([]);
  });

  it('promises exactly what the change brings', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(smallProblems({ people: 5, pins: true }), async (input) => {
        const before = bestFigures(input);
        const whatIfs = await allWhatIfs(parseInterviewProblem(input));
        for (const { change, gain } of whatIfs) {
          kinds.add(change.kind);
          const after = bestFigures(changedInput(input, change));
          expect({ change, gain }).toEqual({
            change,
            gain: {
              withInterview: after.withInterview - before.withInterview,
              firstChoices: after.firstChoices - before.firstChoices,
              interviews: after.interviews - before.interviews,
            },
          });
          expect(score({ gain })).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['extra-interviewer', 'extra-slot']));
  }, 60_000);

  it('finds a pin to release and a tour to skip', async () => {
    const hour = { start: '09:00', end: '10:00' };
    const person = { group: 'A', dutch: 'A2', certificates: [], preferences: ['V1', 'V2'] };
    const input: InterviewInput = {
      version: 1,
      rules: {
        maxInterviewsPerPerson: 1,
        maxInterviewsPerHost: 1,
        minutesAfterTour: 5,
        minutesBetweenInterviews: 0,
        candidatesPerPost: 1,
      },
      hosts: [
        {
          id: 'C1',
          slots: [{ id: 'S1', places: 1, ...hour }],
          tours: [],
          vacancies: [{ id: 'V1', posts: 9, dutch: 'A1', certificates: [] }],
        },
        {
          id: 'C2',
          slots: [{ id: 'S2', places: 1, start: '22:00', end: '23:30' }],
          tours: [{ groups: ['B'], start: '22:00', end: '22:10' }],
          vacancies: [{ id: 'V2', posts: 9, dutch: 'A1', certificates: [] }],
        },
      ],
      people: [
        { ...person, id: 'P1' },
        { ...person, id: 'P2', group: 'B' },
      ],
      pins: [{ person: 'P1', vacancy: 'V1', slot: 'S1' }],
    };
    const whatIfs = await allWhatIfs(parseInterviewProblem(input));
    const gain = { withInterview: 1, firstChoices: 0, interviews: 1 };
    const all = '2 van 2 mensen hebben een gesprek.';
    expect(whatIfs).toEqual(
      expect.arrayContaining([
        {
          change: { kind: 'release-pin', person: 'P1', vacancy: 'V1', slot: 'S1' },
          text: `P1 staat niet meer vast voor V1 bij C1 om 9.00 u: ${all}`,
          gain,
        },
        {
          change: { kind: 'skip-tour', person: 'P2', host: 'C2' },
          text: `P2 slaat de rondleiding bij C2 over: ${all}`,
          gain,
        },
      ]),
    );
  });

  it('gives a new slot an id that nobody has yet', () => {
    const problem = scenario('hnj-2027-01-interviews');
    const change = { kind: 'extra-slot', host: 'C3', start: '14:55', end: '15:10', places: 1 } as const;
    const ids = applyChange(problem, change).hosts.flatMap(({ slots }) => slots.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
