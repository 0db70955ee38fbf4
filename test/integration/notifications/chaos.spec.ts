import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(120_000);

const script = join(__dirname, '..', '..', 'chaos', 'chaos.mjs');

describe('workers that are killed while 200 messages go', () => {
  it('lose nothing, send nothing that was cancelled, and double only what was in doubt', async () => {
    const args = [script, '--short', '--deliveries', '200', '--seconds', '6'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const report = JSON.parse(stdout.trim().split('\n')[0] ?? '') as Record<string, number>;
    expect(report).toMatchObject({ messages: 200, lost: 0, sentToCancelled: 0, duplicatesOfHoldKinds: 0 });
    expect(report['duplicatesExplained']).toBe(report['duplicates']);
    expect(report['delivered']).toBeGreaterThan(100);
    expect(Object.keys(report['workerDeaths']!).length).toBeGreaterThan(0);
  });
});
