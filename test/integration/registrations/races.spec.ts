import { startTestApp, type TestApp } from '../../support';
import { countStates, forgetReferrals, limitPlaces, someone } from './support/referral-client';
import { SeatRace } from './support/seat-race';
import { knowsSnapshotIsolation, setSnapshotIsolation } from './support/snapshot-isolation';
import { withoutConstraints, withoutLocks } from './support/without-guards';

jest.setTimeout(60_000);

const START = '2027-01-25T09:00:00Z';
const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T>[] =>
  Array.from({ length: count }, (_, index) => work(index));

/** The last seat, and one freed seat: what must hold whatever the isolation of the server's sessions. */
function seatRaces(race: () => SeatRace, app: () => TestApp): void {
  it('gives the last seat to one of 50 counsellors', async () => {
    await limitPlaces(app(), 1);
    const answers = await Promise.all(times(50, (number) => race().els.refer(someone(number))));
    expect(countStates(answers)).toEqual({ seated: 1, waiting: 49 });
    expect(await race().taken()).toMatchObject({ counter: 1, rows: 1 });
  });

  it('offers one freed seat once, to the first in turn, with ten promoters and a referral at once', async () => {
    await limitPlaces(app(), 2);
    const ids = await race().refer(6);
    await limitPlaces(app(), 3);
    const rival = race().els.refer(someone(9));
    const promoted = Promise.all([...times(10, race().promote), ...times(3, race().sweepFree)]);
    expect((await rival).body.state).toBe('waiting');
    expect((await promoted).slice(0, 10).every((made) => made <= 1)).toBe(true);
    expect(await race().offers()).toEqual([ids[2]]);
    expect(await race().taken()).toMatchObject({ counter: 3, rows: 3 });
  });
}

describe('races for a seat', () => {
  let app: TestApp;
  let race: SeatRace;

  beforeAll(async () => {
    app = await startTestApp();
    race = await SeatRace.on(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    app.clock.moveTo(START);
  });
  afterEach(() => jest.restoreAllMocks());

  /** A clock of several machines around the end of an offer: some are a little before it, some past it. */
  const aroundTheEnd = async (): Promise<void> => {
    const rows = await app.sql<{ end: Date }>(`SELECT expires_at AS end FROM waiting_list_offer WHERE state = 'open'`);
    const end = rows[0]!.end.getTime();
    let calls = 0;
    jest.spyOn(app.clock, 'now').mockImplementation(() => new Date(end + ((calls += 1) % 3 === 0 ? 1_000 : -1_000)));
  };

  describe('with all guards', () => {
    afterEach(async () => {
      const { counter, rows, limit } = await race.taken();
      expect(rows).toBe(counter);
      expect(counter).toBeLessThanOrEqual(limit);
      expect(await app.audit()).toEqual([]);
    });

    seatRaces(
      () => race,
      () => app,
    );

    it.each([1, 2, 3, 4, 5])('ends an offer once when it is accepted and expires at once (%i)', async () => {
      const offered = await race.oneOffer();
      await aroundTheEnd();
      await Promise.allSettled([...times(4, () => race.accept(offered)), ...times(4, race.expire)]);
      expect(await race.endings(offered)).toHaveLength(1);
    });

    it.each([1, 2, 3])('frees a seat once when it is accepted and cancelled at once (%i)', async () => {
      const offered = await race.oneOffer();
      const cancels = times(4, () => race.els.cancel(offered));
      const accepts = await Promise.allSettled(times(4, () => race.accept(offered)));
      expect((await Promise.all(cancels)).map(({ status }) => status)).toEqual([204, 204, 204, 204]);
      expect(await race.endings(offered)).toHaveLength(1);
      const refusals = accepts.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
      expect(refusals.every(({ code }) => code === 'REGISTRATION.NO_OPEN_OFFER')).toBe(true);
    });

    it('lets one of two coordinators lower the capacity they both saw', async () => {
      await limitPlaces(app, 10);
      await race.refer(6);
      const { version } = await race.taken();
      const results = await Promise.allSettled([race.lower(7, version), race.lower(8, version)]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = results.find((result) => result.status === 'rejected');
      expect(refused?.reason).toMatchObject({ code: 'EVENT.CHANGED_MEANWHILE' });
    });

    it('never lowers the capacity below what is taken at that moment', async () => {
      await limitPlaces(app, 12);
      await race.refer(4);
      const referrals = times(8, (number) => race.els.refer(someone(20 + number)));
      await Promise.allSettled([race.lower(6), race.lower(5)]);
      const answers = await Promise.all(referrals);
      expect(answers.every(({ status }) => status === 201)).toBe(true);
    });
  });

  describe('without locks and constraints', () => {
    it('offers one freed seat many times', async () => {
      await withoutConstraints(app, async () => {
        await limitPlaces(app, 2);
        await race.refer(4);
        await limitPlaces(app, 3);
        withoutLocks(app, 10);
        await Promise.allSettled(times(10, race.promote));
        expect((await race.offers()).length).toBeGreaterThan(1);
        expect((await race.taken()).counter).toBeGreaterThan(3);
      });
    });

    it('lets an offer be accepted and expire', async () => {
      await withoutConstraints(app, async () => {
        // Which of eight reads the row first is chance: without guards some of a few tries end an offer twice.
        let endings: readonly unknown[] = [];
        for (let tries = 0; tries < 6 && endings.length < 2; tries += 1) {
          jest.restoreAllMocks();
          await forgetReferrals(app);
          const offered = await race.oneOffer();
          await aroundTheEnd();
          withoutLocks(app, 8);
          await Promise.allSettled([...times(4, () => race.accept(offered)), ...times(4, race.expire)]);
          endings = await race.endings(offered);
        }
        expect(endings.length).toBeGreaterThan(1);
      });
    });

    it('frees a seat more than once', async () => {
      await withoutConstraints(app, async () => {
        const offered = await race.oneOffer();
        withoutLocks(app, 8);
        const cancels = times(4, () => race.els.cancel(offered));
        await Promise.allSettled(times(4, () => race.accept(offered)));
        await Promise.all(cancels);
        expect((await race.endings(offered)).length).toBeGreaterThan(1);
        const { counter, rows } = await race.taken();
        expect(counter).not.toBe(rows);
      });
    });

    it('lets two coordinators overwrite each other', async () => {
      await withoutConstraints(app, async () => {
        await limitPlaces(app, 10);
        await race.refer(6);
        const { version } = await race.taken();
        withoutLocks(app, 2);
        const results = await Promise.allSettled([race.lower(7, version), race.lower(8, version)]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      });
    });
  });
});

describe.each(['ON', 'OFF'] as const)('races for a seat with innodb_snapshot_isolation %s', (value) => {
  let app: TestApp;
  let race: SeatRace;
  let isKnown = false;

  beforeAll(async () => {
    app = await startTestApp();
    race = await SeatRace.on(app);
    isKnown = await knowsSnapshotIsolation(app);
    if (isKnown) await setSnapshotIsolation(app, value);
    else process.stderr.write('This server has no innodb_snapshot_isolation: its races run as on any server.\n');
  });
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(async () => {
    await forgetReferrals(app);
    app.clock.moveTo(START);
  });

  seatRaces(
    () => race,
    () => app,
  );
});
