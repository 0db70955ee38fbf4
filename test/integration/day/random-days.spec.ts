import fc from 'fast-check';
import { audit } from '../../../src/platform/audit';
import { dayRules } from '../../../src/audit/days.rules';
import { DayGuard } from '../../../src/modules/interviews/drafting/day-guard';
import { PresenceReader } from '../../../src/modules/registrations';
import { startTestApp, type TestApp } from '../../support';
import { DayWorld } from './day-world';
import { randomDay } from './random-day';

/** Days in a default run; `DAYS` asks for more, `SEED` for others. */
const DAYS = Number(process.env['DAYS'] ?? 12);
const SEED = Number(process.env['SEED'] ?? 2027);

const days = fc.sample(randomDay, { seed: SEED, numRuns: DAYS });

/** What may be said of a day that cannot be published; anything else is a fault. */
const REFUSALS = ['DAY.NO_PLAN', 'DAY.IMPOSSIBLE', 'DAY.NO_ROUTE', 'EVENT.INCOMPLETE', 'ITINERARY.OUTDATED'];

jest.setTimeout(120_000 + DAYS * 10_000);

describe('days of every shape, made and planned as people do', () => {
  let test: TestApp;
  let world: DayWorld;

  beforeAll(async () => {
    test = await startTestApp();
    world = await DayWorld.open(test);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => test.close());

  const findings = () => audit(test.dataSource, dayRules);

  it('are published only when everybody can be where the plan says', async () => {
    const answers = new Map<string, number>();
    for (const [at, day] of days.entries()) {
      const eventId = await world.make(day, at);
      for (let round = 0; round < 2; round += 1) {
        const refusal = await world.planAndPublish(eventId);
        answers.set(refusal ?? 'published', (answers.get(refusal ?? 'published') ?? 0) + 1);
        if (refusal === undefined) expect([at, await world.walk(eventId), await findings()]).toEqual([at, [], []]);
        await world.change(day, eventId);
        if (refusal === undefined) expect([at, await world.unreachable(eventId)]).toEqual([at, []]);
      }
    }
    process.stdout.write(`${JSON.stringify(Object.fromEntries(answers))}\n`);
    expect([...answers.keys()].filter((code) => code !== 'published' && !REFUSALS.includes(code))).toEqual([]);
    expect(answers.get('published') ?? 0).toBeGreaterThanOrEqual(DAYS / 2);
  });

  it('would be refused if interviews were planned as if everybody were everywhere, and found if they were published', async () => {
    const presences = test.get(PresenceReader);
    const along = presences.along.bind(presences);
    jest.spyOn(presences, 'along').mockImplementation(async (...asked) => {
      const known = await along(...asked);
      const visits = [...new Set([...known.presences.values()].flat().map(({ visitId }) => visitId))];
      const always = visits.map((visitId) => ({ visitId, from: 0, until: 24 * 60 - 1, vehicleId: null }));
      return { ...known, presences: new Map([...known.presences.keys()].map((id) => [id, always])) };
    });
    const refusals = new Set<string>();
    const events: string[] = [];
    for (const [at, day] of days.slice(0, 12).entries()) {
      const eventId = await world.make(day, 1000 + at);
      const refusal = await world.planAndPublish(eventId);
      if (refusal === 'DAY.IMPOSSIBLE') events.push(eventId);
      if (refusal !== undefined) refusals.add(refusal);
    }
    expect(refusals).toContain('DAY.IMPOSSIBLE');
    jest.spyOn(DayGuard.prototype, 'refuseImpossible').mockResolvedValue(undefined);
    for (const eventId of events) expect(await world.planAndPublish(eventId)).toBeUndefined();
    const found = (await findings()).map(({ code }) => code);
    expect(found).toContain('DAY.INTERVIEW_OUTSIDE_STAY');
    for (const eventId of events) expect(await world.walk(eventId)).not.toEqual([]);
  });
});
