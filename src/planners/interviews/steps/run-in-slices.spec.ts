import { runInSlices } from './run-in-slices';

/** Works for so many steps of three milliseconds each, and then answers how many turns others had. */
function* busy(steps: number, turns: () => number): Generator<undefined, number> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    yield;
  }
  return turns();
}

describe('work in steps', () => {
  it('lets others have a turn in between, and answers at the end', async () => {
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 1);
    const seen = await runInSlices(busy(30, () => turns));
    clearInterval(beat);
    expect(seen).toBeGreaterThanOrEqual(3);
  });

  it('is done at one go when it is short', async () => {
    let turns = 0;
    setImmediate(() => (turns += 1));
    expect(await runInSlices(busy(0, () => turns))).toBe(0);
  });

  it('passes on what goes wrong in a step', async () => {
    function* failing(): Generator<undefined, never> {
      yield;
      throw new Error('too few rows');
    }
    await expect(runInSlices(failing())).rejects.toThrow('too few rows');
  });
});
