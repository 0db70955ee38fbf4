import { Turns } from './turns';

const soon = (): Promise<void> => new Promise((turn) => setImmediate(turn));

describe('turns', () => {
  it('are taken one after the other by one key, refused to the one too many, and free to another', async () => {
    const turns = new Turns(2);
    const done: string[] = [];
    let finish = (): void => undefined;
    const first = turns.take('aalst', () =>
      new Promise<void>((resolve) => (finish = resolve)).then(() => void done.push('first')),
    );
    const second = turns.take('aalst', () => Promise.resolve(void done.push('second')));
    await expect(turns.take('aalst', () => Promise.resolve())).rejects.toMatchObject({
      code: 'PLANNER.BUSY',
      kind: 'busy',
    });
    await turns.take('gent', () => Promise.resolve(void done.push('other')));
    await soon();
    finish();
    await Promise.all([first, second]);
    expect(done).toEqual(['other', 'first', 'second']);
    await expect(turns.take('aalst', () => Promise.resolve(7))).resolves.toBe(7);
  });

  it('end also when the work fails', async () => {
    const turns = new Turns(1);
    await expect(turns.take('aalst', () => Promise.reject(new Error('no plan')))).rejects.toThrow('no plan');
    await expect(turns.take('aalst', () => Promise.resolve(7))).resolves.toBe(7);
  });
});
