import { spawnSync } from 'node:child_process';
import { deserialize, serialize } from 'node:v8';
import type { ItineraryPlan } from '../problem/itinerary-plan';
import type { ItineraryProblem } from '../problem/itinerary-problem';

/** A process that compiles the sources it loads, as Jest does. */
const PROGRAMME = `
  const { transformFileSync } = require('@swc/core');
  require.extensions['.ts'] = (module, file) =>
    module._compile(transformFileSync(file, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }).code, file);
  const { deserialize, serialize } = require('node:v8');
  const { planner, problems } = deserialize(require('node:fs').readFileSync(0));
  const { planItinerary } = require(planner);
  const plans = problems.map((problem) => planItinerary(problem, { timeLimitMs: 120_000 }));
  process.stdout.write(serialize({ plans, megabytes: process.resourceUsage().maxRSS / 1024 }));
`;

/** Plans in a process of its own, compiler included. @returns the plans and the most memory it ever took */
export function planInProcess(problems: readonly ItineraryProblem[]): { plans: ItineraryPlan[]; megabytes: number } {
  const planner = require.resolve('../plan-itinerary');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', PROGRAMME], {
    input: serialize({ planner, problems }),
    maxBuffer: 2 ** 24,
  });
  if (status !== 0) throw new Error(stderr.toString());
  return deserialize(stdout) as { plans: ItineraryPlan[]; megabytes: number };
}
