import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LastingThread } from './lasting-thread';

const LIMIT_MS = 20_000;

describe('a thread that takes one order after another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thread-spec-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const thread = (name: string, source: string, memoryMb?: number): LastingThread<number, number> => {
    const path = join(folder, `${name}.cjs`);
    writeFileSync(path, `const { parentPort, workerData } = require('node:worker_threads');\n${source}`);
    return new LastingThread(path, 'double', memoryMb);
  };

  it('answers in order, and is started once', async () => {
    const counting = thread(
      'counting',
      'let n = 0; parentPort.on("message", (x) => parentPort.postMessage({ answer: x * 10 + ++n }));',
    );
    await expect(Promise.all([1, 2, 3].map((order) => counting.run(order, LIMIT_MS)))).resolves.toEqual([11, 22, 33]);
    await expect(counting.run(4, LIMIT_MS)).resolves.toBe(44);
  });

  it('knows what it is for', async () => {
    const named = thread(
      'named',
      'parentPort.on("message", () => parentPort.postMessage({ answer: workerData.length }));',
    );
    await expect(named.run(0, LIMIT_MS)).resolves.toBe('double'.length);
  });

  it('fails one order, and takes the next', async () => {
    const strict = thread(
      'strict',
      'parentPort.on("message", (x) => parentPort.postMessage(x > 1 ? { answer: x } : { failure: "too small" }));',
    );
    await expect(strict.run(1, LIMIT_MS)).rejects.toThrow('too small');
    await expect(strict.run(2, LIMIT_MS)).resolves.toBe(2);
  });

  it('is started anew when it ended', async () => {
    const fragile = thread(
      'fragile',
      'parentPort.on("message", (x) => { if (x === 0) process.exit(0); parentPort.postMessage({ answer: x }); });',
    );
    await expect(fragile.run(0, LIMIT_MS)).rejects.toThrow('without an answer');
    await expect(fragile.run(5, LIMIT_MS)).resolves.toBe(5);
  });

  it('is ended when an order takes longer than it may, and takes the next', async () => {
    const endless = thread(
      'endless',
      'parentPort.on("message", (x) => { while (x === 0); parentPort.postMessage({ answer: x }); });',
    );
    const stuck = endless.run(0, 200);
    const next = endless.run(5, LIMIT_MS);
    await expect(stuck).rejects.toMatchObject({ code: 'PLANNER.BUSY', kind: 'busy' });
    await expect(next).resolves.toBe(5);
  });

  it('is ended when it wants too much memory, and leaves the process alone', async () => {
    const greedy = thread(
      'greedy',
      'parentPort.on("message", () => { const all = []; for (;;) all.push({ next: [all.length] }); });',
      16,
    );
    await expect(greedy.run(1, LIMIT_MS)).rejects.toThrow(/memory/i);
  });

  it('lets no more wait than a few hundred', async () => {
    const quick = thread('quick', 'parentPort.on("message", (x) => parentPort.postMessage({ answer: x }));');
    const orders = [...Array(501).keys()];
    const answers = orders.map((order) => quick.run(order, LIMIT_MS));
    await expect(quick.run(7, LIMIT_MS)).rejects.toMatchObject({ code: 'PLANNER.BUSY' });
    await expect(Promise.all(answers)).resolves.toEqual(orders);
  });
});
