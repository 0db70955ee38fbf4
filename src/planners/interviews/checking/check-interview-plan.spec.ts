import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkInterviewPlan, type CheckedPlan } from './check-interview-plan';
import type { PlannedInterview } from '../problem/interview-plan';
import type { InterviewProblem, PlanPerson } from '../problem/interview-problem';
import { parseInterviewProblem } from '../problem/parse-interview-problem';

const file = path.resolve('test/fixtures/scenarios/hnj-2027-01-interviews.json');
const problem = parseInterviewProblem(JSON.parse(readFileSync(file, 'utf8')));

const interview = (person: string, vacancy: string, slot: string): PlannedInterview => ({
  person,
  vacancy,
  host: slot.slice(0, 2),
  slot,
});

function findings(interviews: PlannedInterview[], changed: Partial<InterviewProblem> = {}): string[] {
  const objective = { withInterview: 0, firstChoices: 0, interviews: 0, waitingMinutes: 0 };
  const plan: CheckedPlan = { interviews, objective, unplaced: [] };
  return checkInterviewPlan({ ...problem, ...changed }, plan).filter((line) => !line.includes('the plan says'));
}

describe('the checker of interview plans', () => {
  it('accepts an interview that keeps all rules', () => {
    expect(findings([interview('P40', 'V1', 'C1@09:15')])).toEqual([]);
  });

  it.each([
    [[interview('P40', 'V1', 'C1@10:00')], 'clashes with a tour'],
    [[interview('P40', 'V2', 'C1@09:15')], 'is no preference'],
    [[interview('P10', 'V2', 'C1@10:00')], 'asks a missing certificate'],
    [[interview('P05', 'V7', 'C3@14:55')], 'out of reach'],
    [[interview('P40', 'V9', 'C1@09:15')], 'names something unknown'],
    [[interview('P40', 'V1', 'C1@09:15'), interview('P40', 'V1', 'C1@09:30')], 'P40 has 2 interviews at C1'],
    [['P40', 'P43', 'P47'].map((person) => interview(person, 'V1', 'C1@09:15')), '3 interviews for 2 places'],
    [
      ['P06', 'P13', 'P35', 'P44'].map((person, at) => interview(person, 'V6', `C2@1${at + 1}:15`)),
      'names something unknown',
    ],
  ])('finds the broken rule in %j', (interviews, line) => {
    expect(findings(interviews).join('; ')).toContain(line);
  });

  it('finds an interpreter who is needed twice at once', () => {
    const people = problem.people.map((person) => ({ ...person, interpreter: 'T1' }));
    const twice = [interview('P40', 'V1', 'C1@09:15'), interview('P43', 'V1', 'C1@09:15')];
    expect(findings(twice, { people })).toEqual([
      'P40 V1 C1 C1@09:15 and P43 V1 C1 C1@09:15 need the same interpreter at once',
    ]);
  });

  it('finds a pin that is not kept, and figures that do not add up', () => {
    const pins = [{ person: 'P40', vacancy: 'V1', slot: 'C1@09:15' }];
    expect(findings([], { pins })).toEqual(['the pin P40 V1 C1@09:15 is not kept']);
    const objective = { withInterview: 1, firstChoices: 0, interviews: 1, waitingMinutes: 15 };
    const plan = { interviews: [interview('P40', 'V1', 'C1@09:15')], objective, unplaced: [] };
    expect(checkInterviewPlan(problem, plan)).toEqual([
      'firstChoices is 1, the plan says 0',
      'waitingMinutes is 0, the plan says 15',
    ]);
  });

  it('knows the slots of longer interviews, and that each takes one interviewer from begin to end', () => {
    const needing = (minutes: number) =>
      problem.people.map((person) => ({
        ...person,
        ...(['P40', 'P43'].includes(person.id) && { interviewMinutes: minutes }),
      }));
    const hosts = problem.hosts.map((host) => ({ ...host, tours: [] }));
    const both = [interview('P40', 'V1', 'C1@09:15'), interview('P43', 'V1', 'C1@09:30')];
    expect(findings(both, { people: needing(20), hosts })).toEqual([]);
    expect(findings(both, { people: needing(600), hosts }).join()).toContain('is shorter than the person needs');
    const third = interview('P47', 'V1', 'C1@09:30');
    expect(findings([...both, third], { people: needing(20), hosts })).toContain(
      'C1@09:30 has 3 interviews for 2 places',
    );
    const onlyThenTwo = hosts.map((host) => ({
      ...host,
      slots: host.slots.map((slot) => ({ ...slot, places: slot.id === 'C1@09:30' ? 2 : 1 })),
    }));
    expect(findings(both, { people: needing(20), hosts: onlyThenTwo })).toEqual([
      'not every interview at C1 can keep its interviewer',
    ]);
  });

  it('counts the tours of hosts where somebody comes, and no others', () => {
    const noon = { start: 675, end: 700 };
    const at = (host: string) => [{ host, ...noon }];
    const hosts = problem.hosts.map((host) =>
      host.id === 'C1' ? { ...host, tours: [{ host: 'C1', groups: ['A', 'B', 'C'], ...noon }] } : host,
    );
    const clashes = (presence: PlanPerson['presence']) => {
      const people = problem.people.map((person) => (person.id === 'P40' ? { ...person, presence } : person));
      return findings([interview('P40', 'V4', 'C2@11:15')], { people, hosts }).filter((line) => line.includes('tour'));
    };
    expect(clashes(at('C2'))).toEqual([]);
    expect(clashes([...at('C1'), ...at('C2')])).toHaveLength(1);
    expect(clashes(undefined)).toHaveLength(1);
  });

  it.each([
    ['absent', { absent: true }, 'is for someone absent'],
    ['little Dutch', { dutch: 'A1' }, 'asks more Dutch'],
    ['late', { availableFrom: 700 }, 'begins too early'],
    ['leaving early', { availableUntil: 680 }, 'ends too late'],
    ['not at the host yet', { presence: [{ host: 'C2', start: 676, end: 700 }] }, 'when the person is not at the host'],
    ['on the bus again', { presence: [{ host: 'C2', start: 660, end: 689 }] }, 'when the person is not at the host'],
    ['at another host', { presence: [{ host: 'C1', start: 660, end: 700 }] }, 'when the person is not at the host'],
  ] as const)('knows the rule about a person who is %s', (_, change, line) => {
    const people = problem.people.map((person) => (person.id === 'P40' ? { ...person, ...change } : person));
    expect(findings([interview('P40', 'V4', 'C2@11:15')], { people }).join('; ')).toContain(line);
  });
});
