import fc from 'fast-check';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import type { WhatIf } from '../problem/interview-plan';
import { bestFigures } from '../testing/best-figures';
import { changedInput } from '../testing/changed-input';
import type { HostInput, InterviewInput } from '../testing/interview-input';
import { smallProblems } from '../testing/small-problems';
import { findWhatIfs } from './find-what-ifs';
import { planInterviews } from '../plan-interviews';

const runs = Number(process.env['FC_RUNS'] ?? 25);

jest.setTimeout(60_000);

async function allWhatIfs(input: InterviewInput): Promise<WhatIf[]> {
  const problem = parseInterviewProblem(input);
  const plan = await planInterviews(problem, { whatIfs: false });
  return findWhatIfs(problem, plan, { until: performance.now() + 60_000 });
}

/** One host with half an hour of interviews; person n is of group A, B, A, B, … */
function oneHost(people: number, host: Partial<HostInput>): InterviewInput {
  return {
    version: 1,
    rules: {
      maxInterviewsPerPerson: 1,
      maxInterviewsPerHost: 1,
      minutesAfterTour: 5,
      minutesBetweenInterviews: 0,
      candidatesPerPost: 9,
    },
    hosts: [
      {
        id: 'C1',
        slots: [
          { id: 'S1', start: '09:00', end: '09:15', places: 1 },
          { id: 'S2', start: '09:15', end: '09:30', places: 1 },
        ],
        tours: [],
        vacancies: [{ id: 'V1', posts: 1, dutch: 'A1', certificates: [] }],
        ...host,
      },
    ],
    people: Array.from({ length: people }, (_, at) => ({
      id: `P${at + 1}`,
      group: at % 2 === 0 ? 'A' : 'B',
      dutch: 'A1',
      certificates: [],
      preferences: ['V1'],
    })),
    pins: [],
  };
}

const WAVES = [
  { groups: ['A'], start: '09:00', end: '09:20' },
  { groups: ['B'], start: '10:00', end: '10:20' },
];

/** A gives its early tour for the late one: the only slot is early, and only A's person wants it. */
const earlyTour = (): InterviewInput =>
  oneHost(1, { slots: [{ id: 'S1', start: '09:00', end: '09:15', places: 1 }], tours: structuredClone(WAVES) });

const kindsOf = (whatIfs: readonly WhatIf[]): string[] => whatIfs.map(({ change }) => change.kind);

describe('shorter interviews', () => {
  it('fit three people in the half hour of two', async () => {
    const [best] = (await allWhatIfs(oneHost(3, {}))).filter(({ change }) => change.kind === 'shorter-slots');
    expect(best).toEqual({
      change: {
        kind: 'shorter-slots',
        host: 'C1',
        minutes: 10,
        slots: [
          { start: '09:00', end: '09:10', places: 1 },
          { start: '09:10', end: '09:20', places: 1 },
          { start: '09:20', end: '09:30', places: 1 },
        ],
      },
      text: 'C1 houdt gesprekken van 10 minuten: 3 van 3 mensen hebben een gesprek.',
      gain: { withInterview: 1, firstChoices: 1, interviews: 1 },
    });
  });

  it('are cut in steps of five minutes, never below ten, and only where slots touch', async () => {
    const apart = [
      { id: 'S1', start: '09:00', end: '09:40', places: 1 },
      { id: 'S2', start: '10:00', end: '10:15', places: 1 },
    ];
    const found = (await allWhatIfs(oneHost(9, { slots: apart }))).flatMap(({ change }) =>
      change.kind === 'shorter-slots' ? [[change.minutes, change.slots.map(({ start }) => start).join()]] : [],
    );
    expect(found.sort()).toEqual([
      [10, '09:00,09:10,09:20,09:30,10:00'],
      [15, '09:00,09:15,10:00'],
      [20, '09:00,09:20,10:00'],
    ]);
  });

  it('are not offered where somebody is pinned or was told a time', async () => {
    const choice = { person: 'P1', vacancy: 'V1', slot: 'S1' };
    expect(kindsOf(await allWhatIfs({ ...oneHost(3, {}), pins: [choice] }))).not.toContain('shorter-slots');
    expect(kindsOf(await allWhatIfs({ ...oneHost(3, {}), published: [choice] }))).not.toContain('shorter-slots');
  });
});

describe('another tour wave', () => {
  it('frees the only time at which somebody can have an interview', async () => {
    expect(await allWhatIfs(earlyTour())).toContainEqual({
      change: { kind: 'other-wave', host: 'C1', group: 'A', with: 'B' },
      text: 'Groep A en groep B wisselen van rondleiding bij C1: 1 van 1 mensen hebben een gesprek.',
      gain: { withInterview: 1, firstChoices: 1, interviews: 1 },
    });
  });

  it('is not offered when a group would be in two tours at once', async () => {
    const input = earlyTour();
    const tours = [{ groups: ['A'], start: '10:10', end: '10:30' }];
    input.hosts.push({ id: 'C2', slots: [], vacancies: [], tours });
    expect(kindsOf(await allWhatIfs(input))).not.toContain('other-wave');
  });

  it('is not offered when an interview that is pinned or known would fall in the tour', async () => {
    const slots = [{ id: 'S1', start: '09:00', end: '09:15', places: 2 }];
    const input = oneHost(3, { slots, tours: structuredClone(WAVES) });
    expect(kindsOf(await allWhatIfs(input))).toContain('other-wave');
    const choice = { person: 'P2', vacancy: 'V1', slot: 'S1' };
    expect(kindsOf(await allWhatIfs({ ...input, pins: [choice] }))).not.toContain('other-wave');
    expect(kindsOf(await allWhatIfs({ ...input, published: [choice] }))).not.toContain('other-wave');
  });

  it('is offered whenever a search of everything finds that it helps, with that gain', async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(smallProblems({ people: 5 }), async (input) => {
        input.hosts[0]!.tours = structuredClone(WAVES);
        for (const host of input.hosts.slice(1)) host.tours = [];
        const change = { kind: 'other-wave', host: 'C1', group: 'A', with: 'B' } as const;
        const [before, after] = [bestFigures(input), bestFigures(changedInput(input, change))];
        const gain = {
          withInterview: after.withInterview - before.withInterview,
          firstChoices: after.firstChoices - before.firstChoices,
          interviews: after.interviews - before.interviews,
        };
        const helps = gain.withInterview * 1e6 + gain.firstChoices * 1e3 + gain.interviews > 0;
        const found = (await allWhatIfs(input)).filter((whatIf) => whatIf.change.kind === 'other-wave');
        expect(found.map((whatIf) => whatIf.gain)).toEqual(helps ? [gain] : []);
        offered += found.length;
      }),
      { numRuns: runs * 2, endOnFailure: true },
    );
    expect(offered).toBeGreaterThan(0);
  });
});
