import { goodInput } from '../testing/good-input';
import { readInterviewProblem } from './parse-interview-problem';

describe('fields that the planner does not know', () => {
  it('are named, each with its place', () => {
    const input = goodInput();
    input.people[0]!.presence = { C1: ['08:54', '10:52'] };
    Object.assign(input.people[0]!, { availabelFrom: '09:00' });
    Object.assign(input.hosts[1]!.slots[0]!, { colour: 'red' });
    Object.assign(input.rules, { minutesAfterTours: 10 });
    expect(readInterviewProblem(input).warnings).toEqual([
      {
        code: 'UNKNOWN_FIELD',
        path: 'rules.minutesAfterTours',
        message: 'invoer.rules.minutesAfterTours is geen veld dat de planner kent: het telt niet mee.',
      },
      expect.objectContaining({ path: 'hosts[1].slots[0].colour' }),
      expect.objectContaining({ path: 'people[0].availabelFrom' }),
    ]);
  });

  it('are none where everything is known', () => {
    expect(readInterviewProblem(goodInput()).warnings).toEqual([]);
  });
});
