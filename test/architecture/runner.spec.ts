import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

interface Outcome {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Both files, one after the other in one process, as a worker runs them. */
function runInTurn(): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--runInBand', '--json', '--config', 'test/runner/fixtures/jest.config.cjs'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  const { testResults } = JSON.parse(stdout) as Outcome;
  return testResults
    .flatMap(({ assertionResults }) => assertionResults.map(({ fullName, status }) => `${fullName}: ${status}`))
    .sort();
}

describe('a worker that runs two test files', () => {
  it('shares code between them, and nothing else', () => {
    expect(runInTurn()).toEqual(
      [0, 1].flatMap((others) =>
        [
          'has globals of its own',
          'has no store of another still kept',
          'is not measured by another',
          'names lines of the source',
        ].map((test) => `a test file after ${others} others ${test}: passed`),
      ),
    );
  }, 60_000);
});
