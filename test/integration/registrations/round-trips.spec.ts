import { AddVehicle, EventReader } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { OutboxRepository } from '../../../src/modules/notifications/sending/outbox.repository';
import { recordStatements } from '../../bench/seats/recorded-referral';
import { startTestApp, type TestApp } from '../../support';
import { ELS, EVENT, forgetReferrals, KATRIEN, limitPlaces, ReferralClient, someone } from './support/referral-client';

/** Each is a wait of the web process or a worker; those inside a transaction are a wait of everybody who wants its event. */
describe('round trips to the database', () => {
  let app: TestApp;
  let els: ReferralClient;
  beforeAll(async () => {
    app = await startTestApp();
    els = await ReferralClient.of(app, ELS);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 2);
    await els.refer(someone(1));
  });

  /** How many in all, and how many from BEGIN to COMMIT. */
  const tripsOf = async (work: () => Promise<unknown>): Promise<{ readonly all: number; readonly locked: number }> => {
    const texts = await recordStatements(app, async () => {
      await work();
    });
    const [begin, end] = [/START TRANSACTION/, /COMMIT;END$/].map((step) => texts.findIndex((text) => step.test(text)));
    return { all: texts.length, locked: (end ?? 0) - (begin ?? 0) + 1 };
  };
  const refer = (number: number) =>
    tripsOf(async () => {
      expect((await els.refer(someone(number))).status).toBe(201);
    });

  it('of a referral that gets a seat, and of one that has to wait', async () => {
    expect(await refer(2)).toEqual({ all: 7, locked: 4 });
    expect(await refer(3)).toEqual({ all: 9, locked: 4 });
  });

  it('of a cancellation that gives the seat back', async () => {
    const { body } = await els.refer(someone(2));
    expect(await tripsOf(() => els.cancel(body.id))).toEqual({ all: 16, locked: 12 });
  });

  it('of a claim of messages, and of the lease of a worker', async () => {
    const outbox = app.get(OutboxRepository);
    let claims: Awaited<ReturnType<OutboxRepository['takeDue']>> = [];
    const take = await tripsOf(async () => {
      claims = await app.run(() => outbox.takeDue(new Date('2028-01-01T00:00:00Z'), 10));
    });
    expect(claims.length).toBeGreaterThan(1);
    expect(take).toEqual({ all: 3, locked: 3 });
    expect(await tripsOf(() => app.run(() => outbox.lease(claims)))).toMatchObject({ all: 1 });
  });

  it('of a referral to an event whose places are divided over vehicles', async () => {
    const user = (await app.get(UserReader).byEmail(KATRIEN))!;
    const { id: eventId } = await app.get(EventReader).byIdOrCode(user.associationId, EVENT);
    const depot = { depotName: 'Aalst', depotLatitude: 50.94, depotLongitude: 4.03 };
    await app.run(() =>
      app.get(AddVehicle).execute({
        ...{ user, eventId, name: 'Busje', coachOperator: '', ...depot, dutyFrom: '06:00', dutyUntil: '18:00' },
        configurations: [{ seats: 2, wheelchairPlaces: 1 }],
      }),
    );
    expect(await refer(2)).toEqual({ all: 8, locked: 5 });
  });
});
