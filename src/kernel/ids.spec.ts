import { isId, newId } from './ids';

describe('ids', () => {
  it('are UUIDs of version 7 and variant 10', () => {
    const id = newId();
    expect(isId(id)).toBe(true);
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
  });

  it('sort by the moment they were made', () => {
    expect(newId(1_000) < newId(2_000)).toBe(true);
  });
});
