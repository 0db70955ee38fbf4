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
  const { existsSync, readFileSync } = require('node:fs');
  // Where Linux counts it for this program; its other figure begins with what the process took that started it.
  const own = existsSync('/proc/self/status') ? () => /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] : () => process.resourceUsage().maxRSS;
  const { planner, problems } = deserialize(readFileSync(0));
  const { planItinerary } = require(planner);
  const plans = problems.map((problem) => planItinerary(problem, { timeLimitMs: 120_000 }));
  process.stdout.write(serialize({ plans, megabytes: own() / 1024 }));
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
