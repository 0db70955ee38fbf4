import { readFileSync } from 'node:fs';
import { parseClockTime, type DutchLevel } from '../../../kernel';
import { parseInterviewProblem, planInterviews } from '../../../planners/interviews';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { onTheDay, type DayFacts } from '../domain/day-facts';
import { dayProposal, type DayProposal } from '../domain/day-proposal';
import type { PlanningInput } from '../domain/planning-input';

interface Fixture {
  readonly hosts: readonly {
    readonly id: string;
    readonly slots: readonly {
      readonly id: string;
      readonly start: string;
      readonly end: string;
      readonly places: number;
    }[];
    readonly tours: readonly { readonly groups: readonly string[]; readonly start: string; readonly end: string }[];
    readonly vacancies: readonly {
      readonly id: string;
      readonly posts: number;
      readonly dutch: DutchLevel;
      readonly certificates: readonly string[];
    }[];
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly group: string;
    readonly dutch: DutchLevel;
    readonly certificates: readonly string[];
    readonly preferences: readonly string[];
    readonly hosts?: readonly string[];
  }[];
  readonly published: readonly { readonly person: string; readonly vacancy: string; readonly slot: string }[];
}

const day = JSON.parse(readFileSync('test/fixtures/scenarios/hnj-2027-01-interviews-replan.json', 'utf8')) as Fixture;

/** When the bus leaves each host. */
const LEAVES: Readonly<Record<string, string>> = { C1: '10:48', C2: '12:35', C3: '15:15' };
/** P05 goes home after lunch. */
const GOES_HOME = 'P05';

const input: PlanningInput = {
  visits: day.hosts.map(({ id, slots, tours }) => ({
    ...{ id, hostCompanyId: id, latitude: 50.9, longitude: 4, endsAt: parseClockTime(LEAVES[id]!) },
    slots: slots.map((slot) => ({ id: slot.id, startsAt: slot.start, endsAt: slot.end, places: slot.places })),
    tours: tours.map((tour) => ({
      id: `${id}@${tour.start}`,
      startsAt: tour.start,
      endsAt: tour.end,
      groupIds: tour.groups,
    })),
  })),
  vacancies: day.hosts.flatMap(({ id: hostCompanyId, vacancies }) =>
    vacancies.map(({ dutch: dutchLevel, ...vacancy }) => ({ ...vacancy, hostCompanyId, dutchLevel })),
  ),
  people: day.people.map(({ id, group, dutch, certificates, preferences }) => ({
    ...{ id, tourGroupId: group, dutchLevel: dutch, certificates, preferences },
    ...{ latestReturn: id === GOES_HOME ? '15:15' : null, interpreterLanguage: null, home: null },
  })),
  interpreters: [],
  tourGroups: [],
  pins: [],
  published: day.published.map(({ person, vacancy, slot }) => ({
    registrationId: person,
    vacancyId: vacancy,
    slotId: slot,
  })),
  travelMinutes: () => 0,
};

const ABSENT = ['P10', 'P14', 'P36', 'P43'];

async function propose(facts: DayFacts): Promise<DayProposal> {
  const plan = await planInterviews(parseInterviewProblem(buildInterviewProblem(onTheDay(input, facts))), {
    whatIfs: false,
  });
  return dayProposal(input, facts, plan);
}

describe('the morning of HNJ-2027-01', () => {
  it('needs one change: P12 takes the place of P14', async () => {
    const proposal = await propose({ absent: ABSENT, joinedAt: new Map([['P25', 'C2']]), now: '08:55' });
    expect(proposal).toMatchObject({ withInterview: 32, present: 32, interviews: 34 });
    expect(proposal.changed).toEqual([
      { registrationId: 'P12', before: [], after: [{ registrationId: 'P12', vacancyId: 'V1', slotId: 'C1@10:30' }] },
    ]);
    expect(proposal.dropped.map(({ registrationId }) => registrationId).sort()).toEqual(ABSENT);
  });

  it('changes nobody when that moment has begun', async () => {
    const proposal = await propose({ absent: ABSENT, joinedAt: new Map([['P25', 'C2']]), now: '10:30' });
    expect(proposal.changed.filter(({ after }) => after.some(({ slotId }) => slotId.startsWith('C1')))).toEqual([]);
  });

  it('takes the interviews before their arrival from people who joined later', async () => {
    const proposal = await propose({ absent: [], joinedAt: new Map([['P40', 'C2']]), now: '08:55' });
    const [first] = proposal.changed.filter(({ registrationId }) => registrationId === 'P40');
    expect(first?.before.map(({ slotId }) => slotId)).toEqual(['C1@09:15']);
    expect(first?.after.every(({ slotId }) => !slotId.startsWith('C1'))).toBe(true);
  });

  it('proposes nothing when everybody is there and has a interview or cannot have one', async () => {
    const proposal = await propose({ absent: [], joinedAt: new Map(), now: null });
    expect(proposal.changed).toEqual([]);
    expect(proposal.dropped).toEqual([]);
  });
});
