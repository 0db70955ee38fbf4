import { Turns } from './turns';

const soon = (): Promise<void> => new Promise((turn) => setImmediate(turn));

describe('turns', () => {
  it('lets so many at once, the others in the order in which they came', async () => {
    const turns = new Turns(2);
    const began: number[] = [];
    const ends = [1, 2, 3, 4].map(async (who) => {
      const end = await turns.take();
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

  it('ends a turn once, however often it is said', async () => {
    const turns = new Turns(1);
    const end = await turns.take();
    end();
    end();
    await turns.take();
    let isThird = false;
    void turns.take().then(() => (isThird = true));
    await soon();
    expect(isThird).toBe(false);
  });
});
