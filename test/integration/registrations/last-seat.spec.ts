import { EventSeats } from '../../../src/modules/events';
import { startTestApp, type TestApp } from '../../support';
import {
  countStates,
  ELS,
  EVENT,
  forgetReferrals,
  limitPlaces,
  ReferralClient,
  someone,
} from './support/referral-client';

const RIVALS = 200;

describe('the last seat', () => {
  let app: TestApp;
  let els: ReferralClient;

  beforeAll(async () => {
    app = await startTestApp();
    els = await ReferralClient.of(app, ELS);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 1);
  });
  afterEach(() => jest.restoreAllMocks());

  const all = (rivals = RIVALS) =>
    Promise.all(Array.from({ length: rivals }, (_, number) => els.refer(someone(number))));

  const taken = async (): Promise<{ counter: number; seated: number }> => {
    const rows = await app.sql<{ counter: number; seated: string | number }>(
      `SELECT e.participants_taken AS counter,
         (SELECT COUNT(*) FROM registration r WHERE r.event_id = e.id AND r.holds_seat = 1) AS seated
       FROM event e WHERE e.code = ?`,
      [EVENT],
    );
    return { counter: rows[0]?.counter ?? -1, seated: Number(rows[0]?.seated) };
  };

  /** The product without its lock: what everybody decides on may be stale. */
  const withoutLock = (): void => {
    const seats = app.get(EventSeats);
    jest.spyOn(seats, 'lock').mockImplementation((eventId) => seats.look(eventId));
  };

  it('goes to exactly one of 200 people at once, the others wait in turn', async () => {
    const answers = await all();
    expect(countStates(answers)).toEqual({ seated: 1, waiting: RIVALS - 1 });
    const positions = answers.flatMap(({ body }) => body.waitingPosition ?? []).sort((a, b) => a - b);
    expect(positions).toEqual(Array.from({ length: RIVALS - 1 }, (_, index) => index + 1));
    expect(await taken()).toEqual({ counter: 1, seated: 1 });
    expect(await app.audit()).toEqual([]);
  }, 60_000);

  it('is guarded twice: without the lock the constraint refuses to oversell', async () => {
    withoutLock();
    const answers = await all(60);
    expect(await taken()).toEqual({ counter: 1, seated: 1 });
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['EVENT.NO_PLACE_LEFT']));
  }, 60_000);

  it('would be oversold without the lock and the constraint', async () => {
    withoutLock();
    await app.sql('ALTER TABLE event DROP CONSTRAINT event_participants');
    try {
      await all(60);
      expect((await taken()).seated).toBeGreaterThan(1);
      expect((await app.audit()).map(({ code }) => code)).toContain('SEATS.OVERSOLD');
    } finally {
      await forgetReferrals(app);
      await app.sql(
        'ALTER TABLE event ADD CONSTRAINT event_participants CHECK (participants_taken BETWEEN 0 AND participant_limit)',
      );
    }
  }, 60_000);
});
