import { parseClockTime } from '../../../kernel';
import { compareGains, planInterviews, type PlanFigures, type SolveLimits } from '../../../planners/interviews';
import { planOf, type TourDay } from '../domain/tours/tour-day';
import type { ToursToAccept } from '../domain/tours/tour-proposal';
import type { TourState } from '../domain/tours/tour-state';
import { demoPlanningInput } from '../testing/demo-planning-input';
import { improveCandidates } from './improve-candidates';
import { proposeDayTours } from './propose-day-tours';
import { candidatesFor, problemOf } from './tour-candidate';

jest.setTimeout(240_000);

const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const tourGroups = ['A', 'B', 'C'].map((id) => ({ id, name: id, places: 12 }));
const input = { ...demoPlanningInput('hnj-2027-01-interviews'), tourGroups };
const ofTheDemo: TourState = {
  groups: tourGroups,
  visits: input.visits.map(({ id, tours }) => ({
    visitId: id,
    tours: tours.map(({ startsAt, endsAt, groupIds }) => ({ startsAt, endsAt, groupIds })),
  })),
  people: input.people.map(({ id, tourGroupId }) => ({ registrationId: id, tourGroupId })),
};
const PRESENT: Readonly<Record<string, readonly [string, string]>> = {
  ...{ C1: ['09:05', '10:38'], C2: ['11:05', '12:25'], C3: ['13:50', '15:05'] },
};

/** The demo event with these tours, at whose hosts a tour now takes so many minutes. */
function dayOf(state: TourState, minutes: readonly number[]): TourDay {
  const groups = new Map(state.people.map(({ registrationId, tourGroupId }) => [registrationId, tourGroupId]));
  const people = input.people.map((person) => ({ ...person, tourGroupId: groups.get(person.id) ?? null }));
  const visits = input.visits.map(({ id, slots }, at) => {
    const [start, end] = PRESENT[id]!.map(parseClockTime) as [number, number];
    return {
      ...{ id, name: id, terms: { minutes: minutes[at]!, guides: 2, largestGroup: 12 }, blocks: [], known: [] },
      present: { start, end },
      slots: slots.map(({ startsAt, endsAt, places }) => ({
        ...{ start: parseClockTime(startsAt), end: parseClockTime(endsAt), places },
      })),
    };
  });
  return {
    fingerprint: 'seen',
    input: { ...input, people },
    state,
    request: { people: 36, groups: tourGroups, visits },
  };
}

/** Time for so many questions to the solver: about the bound, the tours there are, and those with most room. */
function timeFor(...steps: readonly number[]): () => SolveLimits {
  const searches = [...steps];
  return () => {
    let left = searches.shift() ?? 0;
    return {
      get until() {
        left -= 1;
        return left < 0 ? 0 : NO_LIMIT;
      },
    };
  };
}

const newId = (): string => 'new';
const figuresOf = async (day: TourDay, state: TourState): Promise<PlanFigures> =>
  (await planInterviews(problemOf(day, state), { whatIfs: false, timeLimitMs: NO_LIMIT })).objective;

async function propose(day: TourDay, ...steps: readonly number[]): Promise<ToursToAccept> {
  const proposal = await proposeDayTours(day, newId, timeFor(...steps));
  if (proposal.kind !== 'tours') throw new Error('they do not fit');
  return proposal;
}

function accepted({ state }: TourDay, { after }: ToursToAccept): TourState {
  const moved = new Map(after.people.map((person) => [person.registrationId, person]));
  return { ...after, people: state.people.map((person) => moved.get(person.registrationId) ?? person) };
}

/** What would be offered without a look at the tours there are. */
async function foundBlindly(day: TourDay, ...steps: readonly number[]): Promise<PlanFigures> {
  const found = candidatesFor(day, newId);
  if ('shortages' in found) throw new Error('they do not fit');
  const { best } = await improveCandidates(day, [found.incumbent!, found.roomiest], timeFor(...steps));
  return figuresOf(day, best.state);
}

describe('tours that are proposed for people', () => {
  const AS_NOW = [30, 25, 25];
  const demo = dayOf(ofTheDemo, AS_NOW);
  let better: TourState;

  beforeAll(async () => {
    const proposal = await propose(demo, NO_LIMIT, NO_LIMIT, NO_LIMIT);
    expect(proposal.worth).toMatchObject({ before: { withInterview: 35 }, after: { withInterview: 36 } });
    better = accepted(demo, proposal);
  });

  const cuts = [0, 1, 2, 3, 5, 8].flatMap((roomiest) => [
    [0, 0, roomiest],
    [NO_LIMIT, 0, roomiest],
    [NO_LIMIT, NO_LIMIT, roomiest],
  ]);

  it('are those there are, wherever the search is cut, when it found none that are better', async () => {
    const day = dayOf(better, AS_NOW);
    const now = await figuresOf(day, better);
    let worse = 0;
    for (const steps of cuts) {
      const { before, after, worth } = await propose(day, ...steps);
      expect(after).toEqual(before);
      expect(worth).toMatchObject({ before: now, after: now, gained: [], lost: [] });
      if (compareGains(await foundBlindly(day, ...steps), now) < 0) worse += 1;
    }
    expect(worse).toBeGreaterThan(0);
  });

  it('are those there are made shorter, wherever the search is cut, when companies say so', async () => {
    const day = dayOf(better, [25, 25, 20]);
    const now = await figuresOf(day, better);
    expect(planOf(day.request, better)).toBeUndefined();
    for (const steps of cuts) {
      const proposal = await propose(day, ...steps);
      const state = accepted(day, proposal);
      expect(planOf(day.request, state)).toBeDefined();
      expect(compareGains(await figuresOf(day, state), now)).toBeGreaterThanOrEqual(0);
      expect(await figuresOf(day, state)).toEqual(proposal.worth!.after);
    }
  });

  it('are better or as they are, wherever the search is cut, when there are better ones', async () => {
    for (const steps of [...cuts, [NO_LIMIT, 8, 0], [NO_LIMIT, 12, 8]]) {
      const proposal = await propose(demo, ...steps);
      const gain = compareGains(proposal.worth!.after, proposal.worth!.before);
      if (gain === 0) expect(proposal.after).toEqual(proposal.before);
      else expect(gain).toBeGreaterThan(0);
    }
  });
});
