/**
 * `npm run test:deep -- <name> [<runs>] [<seed>]`: one large check at its full size, with a seed of its own that is named first
 * and last. `npm test` runs the same check with a small fixed set of cases.
 */
import { randomInt } from 'node:crypto';
import { inProject } from './lib/paths.mjs';
import { installMissing } from './lib/install-missing.mjs';
import { installNpmPackages } from './lib/npm-packages.mjs';
import { runProgram } from './lib/run-program.mjs';
import { runTool } from './lib/shutdown.mjs';
import { startTestServers } from './lib/test-environment.mjs';
import { say, ToolError } from './lib/tool-error.mjs';

/** @type {Record<string, { specs: string[], runs: number, unit: 'cases' | 'days', servers?: boolean }>} */
const checks = {
  routes: { specs: ['src/planners/itinerary'], runs: 1_000, unit: 'cases' },
  interviews: { specs: ['src/planners/interviews'], runs: 1_000, unit: 'cases' },
  days: { specs: ['src/planners/day'], runs: 1_000, unit: 'cases' },
  seats: { specs: ['src/modules/registrations/testing', 'src/modules/events/domain'], runs: 5_000, unit: 'cases' },
  'seats-model': { specs: ['test/integration/registrations/model'], runs: 1_000, unit: 'cases', servers: true },
  fuzz: { specs: ['test/integration/web/fuzz'], runs: 20_000, unit: 'cases', servers: true },
  'random-days': { specs: ['test/integration/day'], runs: 200, unit: 'days', servers: true },
};

runTool(async () => {
  const [name = '', askedRuns, askedSeed] = process.argv.slice(2);
  const check = checks[name];
  if (!check) throw new ToolError(`No check "${name}"; there is ${Object.keys(checks).join(', ')}.`);
  const runs = wholeNumber(askedRuns, check.runs);
  const seed = wholeNumber(askedSeed, randomInt(1, 2 ** 31 - 1));
  const which = `${name}: ${runs} ${check.unit}, seed ${seed}`;
  say(which);
  await (check.servers ? installMissing({ browser: true }) : installNpmPackages());
  const env = { ...(check.servers ? await startTestServers() : process.env), ...sizeOf(check, runs, seed) };
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const { code } = await runProgram(process.execPath, [jest, ...check.specs], { env });
  say(`${which}: ${code === 0 ? 'passed' : 'FAILED'}`);
  return code;
});

/** @param {{ unit: string }} check @param {number} runs @param {number} seed @returns {Record<string, string>} */
function sizeOf({ unit }, runs, seed) {
  const size = { FC_SEED: `${seed}`, SEED: `${seed}` };
  return unit === 'days' ? { ...size, DAYS: `${runs}` } : { ...size, FC_RUNS: `${runs}` };
}

/** @param {string | undefined} text @param {number} otherwise */
function wholeNumber(text, otherwise) {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new ToolError(`"${text}" is not a whole number.`);
  return Number(text);
}
