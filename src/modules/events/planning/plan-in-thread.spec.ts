import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { runInThread } from '../../../platform/threads';
import { parseItineraryProblem, planItinerary, type ItineraryPlan } from '../domain/itinerary';
import { planInThread } from './plan-in-thread';

const problem = parseItineraryProblem(
  JSON.parse(readFileSync('test/fixtures/scenarios/hnj-2027-01-itinerary.json', 'utf8')),
);
/** How long it took is never the same twice. */
const untimed = (plan: ItineraryPlan): ItineraryPlan => ({ ...plan, milliseconds: 0 });

/** The sources that the thread needs, compiled as the build does. */
function compileTo(folder: string): string {
  for (const part of ['kernel', 'platform/threads', 'modules/events/domain/itinerary', 'modules/events/planning']) {
    const files = readdirSync(join('src', part), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))) {
      const target = join(folder, part, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      const source = readFileSync(join('src', part, file), 'utf8');
      writeFileSync(
        target,
        transformSync(source, {
          jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
          module: { type: 'commonjs' },
        }).code,
      );
    }
  }
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
    const plan = await runInThread<ItineraryPlan>(file, { task: 'plan-itinerary', problem, options: {} });
    expect(untimed(plan)).toEqual(untimed(planItinerary(problem)));
  });
});
