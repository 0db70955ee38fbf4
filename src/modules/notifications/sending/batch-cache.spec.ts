import { BatchCache } from './batch-cache';

describe('what messages of one claim share', () => {
  afterEach(() => jest.restoreAllMocks());

  const counter = (): (() => Promise<number>) => {
    let reads = 0;
    return () => Promise.resolve((reads += 1));
  };

  it('is read once per batch and thing, and never without a batch', async () => {
    const memory = new BatchCache();
    const read = counter();
    expect(await memory.share('b1', 'event', read)).toBe(1);
    expect(await memory.share('b1', 'event', read)).toBe(1);
    expect(await memory.share('b1', 'hosts', read)).toBe(2);
    expect(await memory.share('b2', 'event', read)).toBe(3);
    expect(await memory.share(undefined, 'event', read)).toBe(4);
    expect(await memory.share(undefined, 'event', read)).toBe(5);
  });

  it('is read anew after five seconds', async () => {
    const memory = new BatchCache();
    const read = counter();
    const now = jest.spyOn(performance, 'now').mockReturnValue(1_000);
    await memory.share('b1', 'event', read);
    now.mockReturnValue(5_999);
    expect(await memory.share('b1', 'event', read)).toBe(1);
    now.mockReturnValue(6_001);
    expect(await memory.share('b1', 'event', read)).toBe(2);
  });

  it('does not keep a failure', async () => {
    const memory = new BatchCache();
    await expect(memory.share('b1', 'event', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await memory.share('b1', 'event', counter())).toBe(1);
  });
});
