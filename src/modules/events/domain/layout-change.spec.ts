import { layoutChange, type KeptMoment } from './layout-change';
import { stagesAsOf, type MomentStage } from './moment-stage';

const kept = (id: string, stage: MomentStage, key = id): KeptMoment => ({ id, key, stage });

describe('laying out anew', () => {
  it('keeps what stays as it is, whether people know it or not', () => {
    const now = [kept('a', 'draft'), kept('b', 'both'), kept('c', 'published')];
    expect(layoutChange(now, [{ key: 'a' }, { key: 'b' }, { key: 'c' }])).toEqual({
      ...{ add: [], remove: [], unshare: [] },
      share: ['c'],
    });
  });

  it('takes away what nobody knows, and leaves what people know', () => {
    const now = [kept('a', 'draft'), kept('b', 'both'), kept('c', 'published'), kept('d', 'typed')];
    expect(layoutChange(now, [{ key: 'd' }])).toEqual({
      ...{ add: [{ key: 'd' }], remove: ['a'], share: [] },
      unshare: ['b'],
    });
  });
});

describe('what counts of it', () => {
  const all = (['typed', 'draft', 'published', 'both'] as const).map((stage) => ({ stage }));
  const counted = (asOf: 'known' | 'next', of = all): string[] => {
    const counts = stagesAsOf(asOf, of);
    return of.filter(({ stage }) => counts(stage)).map(({ stage }) => stage);
  };

  it('is what people know, or what they are to hear', () => {
    expect(counted('known')).toEqual(['typed', 'published', 'both']);
    expect(counted('next')).toEqual(['typed', 'draft', 'both']);
  });

  it('is the draft as long as nothing is published', () => {
    expect(counted('known', [{ stage: 'typed' }, { stage: 'draft' }])).toEqual(['typed', 'draft']);
  });
});
