import { parseInterviewProblem } from '../../../planners/interviews';
import { buildInterviewProblem } from './build-interview-problem';
import type { PlanningInput, PlanningPerson } from './planning-input';

const person = (more: Partial<PlanningPerson> = {}): PlanningPerson => ({
  id: 'p',
  tourGroupId: 'A',
  dutchLevel: 'A2',
  certificates: [],
  preferences: ['v1', 'v2'],
  interpreterLanguage: null,
  ...{ interviewMinutes: undefined, noTourAt: [], noInterviewAt: [] },
  presences: [
    { visitId: 'early', from: 530, until: 600 },
    { visitId: 'late', from: 660, until: 900 },
  ],
  ...more,
});

const visit = (id: string, endsAt: number): PlanningInput['visits'][number] => ({
  id,
  hostCompanyId: `company-${id}`,
  endsAt,
  slots: [{ id: `${id}-slot`, startsAt: '09:00', endsAt: '09:15', places: 1 }],
  tours: [],
});

const input = (people: PlanningPerson[]): PlanningInput => ({
  visits: [visit('early', 600), visit('late', 900)],
  vacancies: [
    { id: 'v1', hostCompanyId: 'company-early', posts: 1, dutchLevel: 'A1', certificates: [] },
    { id: 'v2', hostCompanyId: 'company-late', posts: 1, dutchLevel: 'A1', certificates: [] },
  ],
  people,
  interpreters: [],
  tourGroups: [],
  pins: [],
  published: null,
});

describe('the problem of an event', () => {
  it('is one the planner accepts', () => {
    const problem = parseInterviewProblem(buildInterviewProblem(input([person()])));
    expect(problem.people[0]?.presence).toEqual([
      { host: 'early', start: 530, end: 600 },
      { host: 'late', start: 660, end: 900 },
    ]);
    expect(problem.hosts).toHaveLength(2);
  });

  it('lets nobody be where they are not, and keeps what took place', () => {
    const people = [person({ presences: [{ visitId: 'late', from: 660, until: 900 }] })];
    const pin = { registrationId: 'p', vacancyId: 'v1', slotId: 'early-slot' };
    const problemWith = (state: 'planned' | 'held') =>
      buildInterviewProblem({ ...input(people), pins: [{ ...pin, state }] });
    expect(() => parseInterviewProblem(problemWith('planned'))).toThrow('early-slot');
    expect(parseInterviewProblem(problemWith('held')).people[0]?.presence).toContainEqual({
      ...{ host: 'early', start: 540, end: 555 },
    });
  });

  it('leaves out a tour and a room that somebody cannot come to, and keeps what took place there', () => {
    const people = [person({ noTourAt: ['late', 'lunch'], noInterviewAt: ['early'] })];
    const pin = { registrationId: 'p', vacancyId: 'v1', slotId: 'early-slot' };
    const known = (state: 'planned' | 'held') =>
      buildInterviewProblem({ ...input(people), pins: state === 'held' ? [{ ...pin, state }] : [] });
    const [planned] = parseInterviewProblem(known('planned')).people;
    expect(planned?.noTourAt).toEqual(['late']);
    expect(planned?.presence?.map(({ host }) => host)).toEqual(['late']);
    expect(parseInterviewProblem(known('held')).people[0]?.presence?.map(({ host }) => host)).toEqual([
      'early',
      'late',
    ]);
  });

  it('gives people who need one the interpreter who speaks their language', () => {
    const people = [person({ interpreterLanguage: 'Pashto' }), person({ id: 'q', interpreterLanguage: 'Frans' })];
    const interpreters = [{ id: 't', languages: ['Dari', 'Pashto'] }];
    const problem = parseInterviewProblem(buildInterviewProblem({ ...input(people), interpreters }));
    expect(problem.interpreters).toEqual([{ id: 't' }]);
    expect(problem.people.map(({ interpreter }) => interpreter)).toEqual(['t', undefined]);
  });

  it('forgets wishes for hosts that are no longer there, and plans of people who left', () => {
    const gone = {
      ...input([person({ preferences: ['v1', 'old'] })]),
      pins: [{ registrationId: 'left', vacancyId: 'v1', slotId: 'early-slot' }],
    };
    const problem = parseInterviewProblem(buildInterviewProblem(gone));
    expect(problem.people[0]?.preferences).toEqual(['v1']);
    expect(problem.pins).toEqual([]);
  });
});
