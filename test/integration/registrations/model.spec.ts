import fc from 'fast-check';
import { ReferenceSeats } from '../../../src/modules/registrations/testing/reference-seats';
import { emptyModel, seatCommands, seatSizes } from '../../../src/modules/registrations/testing/seat-commands';
import { startTestApp, type TestApp } from '../../support';
import { DatabaseSeats } from './support/database-seats';

const RUNS = Number(process.env['FC_RUNS'] ?? 200);

jest.setTimeout(60_000);

describe('seats and waiting list, on the real database', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('do what the reference does, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(seatSizes, seatCommands(18), async (sizes, commands) => {
        const real = await DatabaseSeats.open(app, sizes);
        const model = await emptyModel(new ReferenceSeats(sizes));
        await fc.asyncModelRun(() => ({ model, real }), commands);
        // A seat may stay empty while no offer can be made, and until the next sweep: the commands check that.
        const found = (await app.audit()).filter(({ code }) => !code.endsWith('LEFT_EMPTY'));
        expect(found).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: RUNS > 200 },
    );
  }, 1_800_000);
});
