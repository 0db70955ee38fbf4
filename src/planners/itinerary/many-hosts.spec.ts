import { Worker } from 'node:worker_threads';
import { checkItinerary } from './checking/check-itinerary';
import type { ItineraryPlan } from './problem/itinerary-plan';
import type { ItineraryProblem } from './problem/itinerary-problem';
import { planItinerary } from './plan-itinerary';
import { manyHosts } from './testing/many-hosts';

/** A planner that heeds its limit ends long before this, however busy the machine is; one that lists all orders never does. */
const NET_MS = 30_000;

/** A thread that compiles the sources it loads, as Jest does. */
const THREAD = `
  const { transformFileSync } = require('@swc/core');
  require.extensions['.ts'] = (module, file) =>
    module._compile(transformFileSync(file, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }).code, file);
  const { workerData, parentPort } = require('node:worker_threads');
  parentPort.postMessage(require(workerData.planner).planItinerary(workerData.problem, { timeLimitMs: 5000 }));
`;

function planInLittleMemory(problem: ItineraryProblem): Promise<ItineraryPlan> {
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: { planner: require.resolve('./plan-itinerary'), problem },
    resourceLimits: { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 60 },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

describe('planItinerary with many hosts', () => {
  it.each([
    { stops: 6, vehicles: 1, hosts: 9 },
    { stops: 6, vehicles: 1, hosts: 20 },
    { stops: 8, vehicles: 3, hosts: 14 },
    { stops: 8, vehicles: 2, hosts: 9, shared: true },
    { stops: 14, vehicles: 2, hosts: 12 },
  ])(
    'plans $stops stops, $vehicles vehicles, $hosts hosts within its limit and its memory',
    async (size) => {
      const problem = manyHosts(size, 1);
      const plan = await planInLittleMemory(problem);
      expect(['optimal', 'feasible']).toContain(plan.status);
      expect(checkItinerary(problem, plan)).toEqual([]);
      expect(plan.milliseconds).toBeLessThan(NET_MS);
    },
    120_000,
  );

  it.each([
    ['a fixed start', (day: ItineraryProblem) => withStart(day, ['C8', 'C0', 'C4'])],
    ['breaks of the driver', withBreaks],
  ])('plans 10 hosts with %s', (_, change) => {
    const problem = change(manyHosts({ stops: 5, vehicles: 1, hosts: 10 }, 2));
    const plan = planItinerary(problem, { timeLimitMs: 60_000 });
    expect(['optimal', 'feasible']).toContain(plan.status);
    expect(checkItinerary(problem, plan)).toEqual([]);
  });
});

const withStart = (day: ItineraryProblem, hostOrder: string[]): ItineraryProblem => ({
  ...day,
  vehicles: day.vehicles.map((bus) => ({ ...bus, hostOrder })),
});

function withBreaks(day: ItineraryProblem): ItineraryProblem {
  const breaks = { afterDrivingMinutes: 140, minutes: 45, shortestPart: 15, visitsCount: false };
  return { ...day, rules: { ...day.rules, breaks } };
}
