import { onTheDay } from './day-facts';
import { withDisruption, type Disruption } from './disruption';
import type { PlanningInput } from './planning-input';

const slot = (startsAt: string, endsAt: string) => ({ id: startsAt, startsAt, endsAt, places: 1 });

/** Somebody who needs more time has the first two moments. */
const input: PlanningInput = {
  visits: [
    {
      ...{ id: 'v', hostCompanyId: 'c', endsAt: 660, tours: [] },
      slots: [slot('09:00', '09:15'), slot('09:15', '09:30'), slot('09:30', '09:45')],
    },
  ],
  vacancies: [],
  people: [
    {
      ...{ id: 'p', tourGroupId: null, dutchLevel: 'B1', certificates: [], preferences: ['job'] },
      ...{ interpreterLanguage: null, interviewMinutes: 20, noTourAt: [], noInterviewAt: [] },
      presences: [{ visitId: 'v', from: 530, until: 660 }],
    },
  ],
  ...{ interpreters: [], tourGroups: [], pins: [] },
  published: [{ registrationId: 'p', vacancyId: 'job', slotId: '09:00', lastSlotId: '09:15' }],
};

const begun = (now: string): PlanningInput => onTheDay(input, { absent: [], joinedAt: new Map(), now });
const momentsOf = ({ visits }: PlanningInput) =>
  visits.flatMap(({ slots }) => slots.map(({ startsAt, places }) => `${startsAt} ${places}`));

describe('an interview of several moments that has begun', () => {
  const late: Disruption = {
    kind: 'late',
    visits: [{ visitId: 'v', hours: ['09:00', '09:15', '09:30'], minutes: 10, until: 670 }],
    presences: new Map([['p', [{ visitId: 'v', from: 530, until: 670 }]]]),
  };

  it('keeps all of them when the others move', () => {
    expect(momentsOf(withDisruption(begun('09:05'), late, '09:05'))).toEqual(['09:00 1', '09:15 1', '09:40 1']);
    expect(momentsOf(withDisruption(begun('08:55'), late, '08:55'))).toEqual(['09:10 1', '09:25 1', '09:40 1']);
  });

  it('keeps its interviewer when the host takes no part any more', () => {
    const out = withDisruption(begun('09:05'), { kind: 'host-out', visitId: 'v' }, '09:05');
    expect(momentsOf(out)).toEqual(['09:00 1', '09:15 1', '09:30 0']);
  });

  it('keeps its place in a moment that has begun since', () => {
    expect(momentsOf(begun('09:20'))).toEqual(['09:00 1', '09:15 1', '09:30 1']);
  });

  it('stands only for who is there until its end', () => {
    const [person] = input.people;
    const people = [{ ...person!, presences: [{ visitId: 'v', from: 530, until: 565 }] }];
    expect(onTheDay({ ...input, people }, { absent: [], joinedAt: new Map(), now: '09:05' }).pins).toEqual([]);
  });
});

describe('people who come late to a company where others have the hours after them', () => {
  const late = (minutes: number): Disruption => ({
    kind: 'late',
    visits: [{ visitId: 'v', hours: ['09:00', '09:15'], minutes, until: 9 * 60 + 45 }],
    presences: new Map([['p', [{ visitId: 'v', from: 530, until: 660 }]]]),
  });

  it('move alone, and no interviewer has two at once', () => {
    expect(momentsOf(withDisruption(input, late(0), null))).toEqual(['09:00 1', '09:15 1', '09:30 1']);
    expect(momentsOf(withDisruption(input, late(10), null))).toEqual(['09:10 1', '09:25 0', '09:30 1']);
  });
});
