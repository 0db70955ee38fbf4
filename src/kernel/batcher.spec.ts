import { Batcher } from './batcher';

const someTurns = async (): Promise<void> => {
  for (let n = 0; n < 3; n += 1) await new Promise((turn) => setImmediate(turn));
};

describe('things asked one by one and done together', () => {
  it('answers everybody with the own answer, in as few groups as the asking allows', async () => {
    const groups: number[][] = [];
    const doubled = new Batcher((items: readonly number[]) => {
      groups.push([...items]);
      return Promise.resolve(items.map((item) => 2 * item));
    });
    expect(await Promise.all([1, 2, 3].map((item) => doubled.ask(item)))).toEqual([2, 4, 6]);
    expect(await doubled.ask(4)).toBe(8);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it('gathers what comes while a group is under way', async () => {
    const groups: string[][] = [];
    let finish: (() => void) | undefined;
    const slow = new Batcher((items: readonly string[]) => {
      groups.push([...items]);
      return new Promise<readonly string[]>((resolve) => (finish = () => resolve(items)));
    });
    const first = slow.ask('a');
    await someTurns();
    const others = [slow.ask('b'), slow.ask('c')];
    await someTurns();
    expect(groups).toEqual([['a']]);
    finish?.();
    expect(await first).toBe('a');
    await someTurns();
    finish?.();
    expect(await Promise.all(others)).toEqual(['b', 'c']);
    expect(groups).toEqual([['a'], ['b', 'c']]);
  });

  it('waits a little for others when told to', async () => {
    const groups: number[][] = [];
    const patient = new Batcher((items: readonly number[]) => {
      groups.push([...items]);
      return Promise.resolve(items);
    }, 20);
    const first = patient.ask(1);
    await someTurns();
    await Promise.all([first, patient.ask(2)]);
    expect(groups).toEqual([[1, 2]]);
  });

  it('fails a whole group and only that', async () => {
    let isFirst = true;
    const flaky = new Batcher((items: readonly number[]) => {
      if (!isFirst) return Promise.resolve(items);
      isFirst = false;
      return Promise.reject(new Error('away'));
    });
    const results = await Promise.allSettled([flaky.ask(1), flaky.ask(2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await flaky.ask(3)).toBe(3);
  });

  it('refuses an answer that leaves somebody out', async () => {
    const short = new Batcher(() => Promise.resolve(['one']));
    const results = await Promise.allSettled([short.ask('a'), short.ask('b')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
