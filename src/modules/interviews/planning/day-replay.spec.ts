import { parseInterviewProblem, planInterviews } from '../../../planners/interviews';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { onTheDay, type DayFacts } from '../domain/day-facts';
import { dayProposal, type DayProposal } from '../domain/day-proposal';
import { demoPlanningInput } from '../testing/demo-planning-input';

const input = demoPlanningInput('hnj-2027-01-interviews-replan');

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
