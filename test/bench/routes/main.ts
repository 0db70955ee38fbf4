/** `npm run bench:routes -- <folder> [--seconds 10]`: the planner's route search on TSPTW files, one JSON line a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { searchRoute, type SequenceModel } from '../../../src/planners/itinerary';
import { readTsptw } from './read-tsptw';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '10' } },
});

/** A search looks at the clock between steps: it is stopped a little early, so that it ends in time. */
const MILLISECONDS_TO_STOP_IN = 950;

function report(file: string, sequence: SequenceModel, seconds: number): string {
  const started = performance.now();
  const { cost, bound, optimal } = searchRoute(sequence, {
    expired: () => performance.now() - started > seconds * MILLISECONDS_TO_STOP_IN,
  });
  const shown = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : null);
  const milliseconds = Math.round((performance.now() - started) * 10) / 10;
  return JSON.stringify({ file, cost: shown(cost), optimal, bound: shown(bound), milliseconds });
}

function run(folder: string, seconds: number): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const sequence = readTsptw(readFileSync(file, 'utf8'));
    if (sequence) console.log(report(file, sequence, seconds));
  }
}

const seconds = Number(values.seconds);
if (positionals[0] === undefined || !(seconds > 0)) {
  console.error('Usage: npm run bench:routes -- <folder> [--seconds 10]');
  process.exitCode = 2;
} else run(positionals[0], seconds);
