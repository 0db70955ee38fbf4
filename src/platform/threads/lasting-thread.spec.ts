import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LastingThread } from './lasting-thread';

describe('a thread that takes one order after another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thread-spec-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const thread = (name: string, source: string): LastingThread<number, number> => {
    const path = join(folder, `${name}.cjs`);
    writeFileSync(path, `const { parentPort, workerData } = require('node:worker_threads');\n${source}`);
    return new LastingThread(path, 'double');
  };

  it('answers in order, and is started once', async () => {
    const counting = thread(
      'counting',
      'let n = 0; parentPort.on("message", (x) => parentPort.postMessage({ answer: x * 10 + ++n }));',
    );
    await expect(Promise.all([1, 2, 3].map((order) => counting.run(order)))).resolves.toEqual([11, 22, 33]);
    await expect(counting.run(4)).resolves.toBe(44);
  });

  it('knows what it is for', async () => {
    const named = thread(
      'named',
      'parentPort.on("message", () => parentPort.postMessage({ answer: workerData.length }));',
    );
    await expect(named.run(0)).resolves.toBe('double'.length);
  });

  it('fails one order, and takes the next', async () => {
    const strict = thread(
      'strict',
      'parentPort.on("message", (x) => parentPort.postMessage(x > 1 ? { answer: x } : { failure: "too small" }));',
    );
    await expect(strict.run(1)).rejects.toThrow('too small');
    await expect(strict.run(2)).resolves.toBe(2);
  });

  it('is started anew when it ended', async () => {
    const fragile = thread(
      'fragile',
      'parentPort.on("message", (x) => { if (x === 0) process.exit(0); parentPort.postMessage({ answer: x }); });',
    );
    await expect(fragile.run(0)).rejects.toThrow('without an answer');
    await expect(fragile.run(5)).resolves.toBe(5);
  });
});
