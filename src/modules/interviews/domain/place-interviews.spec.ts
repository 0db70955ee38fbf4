import { placeInterviews } from './place-interviews';

describe('interviewers of a slot', () => {
  it('leaves those who stay where they are and fills the gaps', () => {
    const placed = placeInterviews(
      [{ slotId: 'a', place: 2 }],
      [
        { slotId: 'a', who: 'x' },
        { slotId: 'a', who: 'y' },
        { slotId: 'b', who: 'z' },
      ],
    );
    expect(placed.map(({ who, place }) => [who, place])).toEqual([
      ['x', 1],
      ['y', 3],
      ['z', 1],
    ]);
  });
});
