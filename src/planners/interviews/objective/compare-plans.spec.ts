import { comparePlans } from './compare-plans';

const at = (person: string, slot: string, vacancy = 'v') => ({ person, vacancy, slot, host: 'h' });
const plan = (withInterview: number, firstChoices: number, interviews: readonly ReturnType<typeof at>[]) => ({
  objective: { withInterview, firstChoices, interviews: interviews.length, waitingMinutes: 0 },
  interviews,
});

describe('two plans of one event', () => {
  const few = plan(1, 1, [at('a', '9')]);
  const many = plan(2, 0, [at('a', '9'), at('b', '9')]);

  it('are compared by people first, then by first choices, then by interviews', () => {
    expect(comparePlans({ published: undefined }, many, few)).toBeGreaterThan(0);
    expect(comparePlans({ published: undefined }, plan(1, 0, many.interviews), few)).toBeLessThan(0);
    expect(comparePlans({ published: undefined }, plan(1, 1, many.interviews), few)).toBeGreaterThan(0);
    expect(comparePlans({ published: undefined }, few, { ...few })).toBe(0);
  });

  it('are compared by how few people and interviews change before first choices, once people know them', () => {
    const published = [at('a', '9'), at('b', '9')];
    const kept = plan(2, 0, published);
    const better = plan(2, 2, [at('a', '9'), at('b', '10')]);
    expect(comparePlans({ published }, kept, better)).toBeGreaterThan(0);
    expect(comparePlans({ published }, plan(3, 0, [...published, at('c', '9')]), kept)).toBeGreaterThan(0);
    const once = plan(2, 0, [at('a', '9')]);
    const twice = plan(2, 0, [at('a', '9'), at('b', '10')]);
    expect(comparePlans({ published }, once, twice)).toBeGreaterThan(0);
  });
});
