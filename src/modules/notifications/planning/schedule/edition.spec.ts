import { nextEdition } from './edition';

describe('editions of a message', () => {
  it('are numbered, and a new one needs other contents', () => {
    const first = nextEdition(undefined, ['12:15']);
    expect(first).toMatch(/^1-[0-9a-f]{16}$/);
    expect(nextEdition(`timetable:r:${first!}`, ['12:15'])).toBeUndefined();
    expect(nextEdition(`timetable:r:${first!}`, ['12:30'])).toMatch(/^2-/);
  });

  it('see contents that come back as new', () => {
    const first = nextEdition(undefined, 'a')!;
    const second = nextEdition(`k:${first}`, 'b')!;
    const third = nextEdition(`k:${second}`, 'a')!;
    expect(third).toMatch(/^3-/);
    expect(third.slice(2)).toBe(first.slice(2));
  });
});
