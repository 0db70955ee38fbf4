import { Semaphore } from './semaphore';

const soon = (): Promise<void> => new Promise((turn) => setImmediate(turn));

describe('a semaphore', () => {
  it('lets so many at once, the others in the order in which they came', async () => {
    const semaphore = new Semaphore(2);
    const began: number[] = [];
    const ends = [1, 2, 3, 4].map(async (who) => {
      const end = await semaphore.acquire();
      began.push(who);
      return end;
    });
    await soon();
    expect(began).toEqual([1, 2]);
    (await ends[1]!)();
    await soon();
    expect(began).toEqual([1, 2, 3]);
    (await ends[0]!)();
    await soon();
    expect(began).toEqual([1, 2, 3, 4]);
  });

  it('gives a permit back once, however often that is said', async () => {
    const semaphore = new Semaphore(1);
    const end = await semaphore.acquire();
    end();
    end();
    await semaphore.acquire();
    let isThird = false;
    void semaphore.acquire().then(() => (isThird = true));
    await soon();
    expect(isThird).toBe(false);
  });
});
