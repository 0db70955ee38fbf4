import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runInThread } from './run-in-thread';

describe('a file in a thread of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thread-spec-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, source: string): string => {
    const path = join(folder, `${name}.cjs`);
    writeFileSync(path, `const { parentPort, workerData } = require('node:worker_threads');\n${source}`);
    return path;
  };

  it('gets a copy of its input, and its message is the answer', async () => {
    const counting = file('counting', 'parentPort.postMessage({ size: workerData.known.size });');
    await expect(runInThread(counting, { known: new Map([['a', 1]]) })).resolves.toEqual({ size: 1 });
  });

  it('fails with what it threw', async () => {
    const throwing = file('throwing', "throw new RangeError('too far');");
    await expect(runInThread(throwing, null)).rejects.toThrow('too far');
  });

  it('fails when it ends without an answer', async () => {
    await expect(runInThread(file('silent', ''), null)).rejects.toThrow('without an answer');
  });

  it('is ended when it takes too long', async () => {
    await expect(runInThread(file('endless', 'for (;;);'), null, 200)).rejects.toMatchObject({ code: 'PLANNER.BUSY' });
  });

  it('leaves this thread free meanwhile', async () => {
    const busy = file('busy', 'const end = Date.now() + 400; while (Date.now() < end); parentPort.postMessage(1);');
    let turns = 0;
    const answer = runInThread(busy, null).then(() => (turns = -turns));
    while (turns >= 0) {
      await sleep(5);
      if (turns >= 0) turns += 1;
    }
    await answer;
    expect(-turns).toBeGreaterThan(10);
  });
});
