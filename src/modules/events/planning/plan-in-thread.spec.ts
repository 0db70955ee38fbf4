import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LastingThread } from '../../../platform/threads';
import { parseItineraryProblem, planItinerary, type ItineraryPlan } from '../../../planners/itinerary';
import { compileSources } from '../testing/compile-sources';
import { planInThread } from './plan-in-thread';

const problem = parseItineraryProblem(
  JSON.parse(readFileSync('test/fixtures/scenarios/hnj-2027-01-itinerary.json', 'utf8')),
);
/** How long it took is never the same twice. */
const untimed = (plan: ItineraryPlan): ItineraryPlan => ({ ...plan, milliseconds: 0 });

/** The sources that the thread needs. */
function compileTo(folder: string): string {
  compileSources(folder, ['kernel', 'texts', 'platform/threads', 'planners/itinerary', 'modules/events/planning']);
  return join(process.cwd(), folder, 'modules/events/planning/plan-in-thread.js');
}

describe('planning a route in a thread', () => {
  const folder = `.cache/plan-in-thread-spec-${process.pid}`;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the plan that planning here gives', async () => {
    expect(untimed(await planInThread(problem, {}))).toEqual(untimed(planItinerary(problem)));
  });

  it('gives the same plan from compiled files, as the product runs it', async () => {
    const file = compileTo(folder);
    const thread = new LastingThread<object, ItineraryPlan>(file, 'plan-itinerary');
    const answers = [thread.run({ problem, options: {} }, 60_000), thread.run({ problem, options: {} }, 60_000)];
    for (const plan of await Promise.all(answers)) expect(untimed(plan)).toEqual(untimed(planItinerary(problem)));
  });
});
