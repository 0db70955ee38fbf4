import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInThread } from '../../../platform/threads';
import { reachModelOf } from '../domain/stop-advice/reach-model';
import { compileSources } from '../testing/compile-sources';
import { aProgramme } from '../testing/programme';
import { adviseInThread } from './advise-in-thread';
import { noRouteWishes } from '../domain/route-wishes';

const programme = aProgramme();
const places = programme.stops.map(({ pickupStopId, name, latitude, longitude }) => ({
  id: pickupStopId,
  name,
  isStation: true,
  stepFree: true,
  latitude,
  longitude,
}));
const villages = [
  { nis: '41027A', name: 'Herzele', postcode: '9550', latitude: 50.886, longitude: 3.889, accuracyMetres: 800 },
];
const groups = [{ postcode: '9550', people: 3, aboard: 3, wheelchairs: 0 }];
const input = {
  model: reachModelOf(groups, villages, places, { reachMetres: 3_000, byTrain: false }),
  boarding: [{ group: 0, stop: 0, aboard: 3, wheelchairs: 0 }],
  day: { programme, places, speed: { speedKmh: 30, detourFactor: 1.35 }, wishes: noRouteWishes, travelMinutes: {} },
};

/** The sources that the thread needs. */
function compileTo(folder: string): string {
  const parts = [
    'kernel',
    'texts',
    'planners/itinerary',
    'platform/threads',
    'modules/events/domain',
    'modules/events/planning',
  ];
  compileSources(folder, parts);
  return join(process.cwd(), folder, 'modules/events/planning/advise-in-thread.js');
}

describe('comparing stops in a thread', () => {
  const folder = `.cache/advise-in-thread-spec-${process.pid}`;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('plans the day as it is, with each choice and each change', async () => {
    const advice = await adviseInThread(input);
    expect(advice.now).toMatchObject({ status: 'optimal', vehiclesUsed: 1 });
    expect(advice.reached).toEqual({ surely: 3, perhaps: 0, not: 0, elsewhere: 0 });
    expect(advice.choices).toMatchObject([{ stops: [0], proven: true, day: { status: 'optimal' } }]);
    expect(advice.candidates).toMatchObject([
      { eventStopId: 'herzele', cost: { kind: 'worked-out' } },
      { eventStopId: 'aalst', cost: { kind: 'worked-out', change: { longer: { people: 0 } } } },
    ]);
  });

  it('gives the same advice from compiled files, as the product runs it', async () => {
    const advice = await runInThread(compileTo(folder), { task: 'advise-on-stops', input });
    expect(advice).toEqual(await adviseInThread(input));
  });
});
