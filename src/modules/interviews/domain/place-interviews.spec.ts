import { parseInterviewProblem } from '../../../planners/interviews';
import { interviewRules } from './build-interview-problem';
import { placeBeside, placeInterviews, placesOfPlan, spanOf } from './place-interviews';

describe('interviewers of a slot', () => {
  it('leaves those who stay where they are and fills the gaps', () => {
    const placed = placeInterviews(
      [{ slots: ['a'], place: 2 }],
      [
        { slots: ['a'], who: 'x' },
        { slots: ['a'], who: 'y' },
        { slots: ['b'], who: 'z' },
      ],
    );
    expect(placed.map(({ who, place }) => [who, place])).toEqual([
      ['x', 1],
      ['y', 3],
      ['z', 1],
    ]);
  });

  it('keeps one interviewer in all slots of a long interview', () => {
    const placed = placeInterviews([{ slots: ['b'], place: 1 }], [{ slots: ['a', 'b'] }, { slots: ['a'] }]);
    expect(placed.map(({ place }) => place)).toEqual([2, 1]);
    expect(placed.map(spanOf)).toEqual([
      { interviewSlotId: 'a', lastSlotId: 'b' },
      { interviewSlotId: 'a', lastSlotId: 'a' },
    ]);
  });

  it('tells when others have to move for a long interview', () => {
    const places = () => 2;
    const apart = [
      { slots: ['a'], place: 1 },
      { slots: ['b'], place: 2 },
    ];
    expect(placeBeside(apart, [{ slots: ['a', 'b'] }], places)).toBeUndefined();
    expect(placeBeside(apart, [{ slots: ['a'] }], places)).toEqual([{ slots: ['a'], place: 2 }]);
  });

  it('finds a place for every interview of a plan, the long ones first', () => {
    const slot = (id: string, start: string, end: string, places: number) => ({ id, start, end, places });
    const person = (id: string, more: object) => ({
      id,
      group: '-',
      dutch: 'C1',
      certificates: [],
      preferences: ['v'],
      ...more,
    });
    const problem = parseInterviewProblem({
      version: 1,
      rules: interviewRules,
      hosts: [
        {
          id: 'h',
          slots: [slot('a', '09:00', '09:15', 2), slot('b', '09:15', '09:30', 1)],
          tours: [],
          vacancies: [{ id: 'v', posts: 2, dutch: 'A1', certificates: [] }],
        },
      ],
      people: [person('short', {}), person('long', { interviewMinutes: 20 })],
      pins: [],
    });
    const at = (who: string) => ({ person: who, vacancy: 'v', host: 'h', slot: 'a' });
    const placed = placesOfPlan(problem, [at('short'), at('long')]);
    expect(placed.map(({ registrationId, slots, place }) => [registrationId, slots, place])).toEqual([
      ['long', ['a', 'b'], 1],
      ['short', ['a'], 2],
    ]);
  });
});
