import { setTimeout as sleep } from 'node:timers/promises';
import { AddClosingDays, CreateEvent, EventReader } from '../../../src/modules/events';
import { ClosingDayRepository } from '../../../src/modules/events/persistence/closing-day.repository';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { PlannedMessageRepository } from '../../../src/modules/notifications/planning/planned-message.repository';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { forgetReferrals, someone } from '../registrations/support/referral-client';
import { SeatRace } from '../registrations/support/seat-race';
import { addOtherAssociation } from './other-association';

jest.setTimeout(60_000);

const PAGE = '/sluitingsdagen';

/** A Monday on which everybody gets the reminder of three days before. */
const KERMIS = { from: '2027-03-08', until: '', name: 'Kermis', seen: 'ja' };

describe('days on which an association is closed', () => {
  let test: TestApp;
  let race: SeatRace;
  let coordinator: Browser;
  let katrien: UserView;

  beforeAll(async () => {
    test = await startTestApp();
    race = await SeatRace.on(test);
    coordinator = await test.signedIn('katrien@aalst.example');
    katrien = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
  });
  beforeEach(async () => {
    test.clock.moveTo('2027-01-25T09:00:00Z');
    await forgetReferrals(test);
    await test.sql('DELETE FROM closing_day');
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await forgetReferrals(test);
    await test.sql('DELETE FROM closing_day');
    await test.close();
  });

  const refer = async (number: number): Promise<void> => {
    expect((await race.els.refer(someone(number))).status).toBe(201);
  };
  const moments = async (kind: string): Promise<string[]> =>
    (
      await test.sql<{ state: string; due_at: Date }>(
        'SELECT state, due_at FROM message WHERE kind = ? ORDER BY created_at, id',
        [kind],
      )
    ).map(({ state, due_at }) => `${state} ${due_at.toISOString().slice(0, 16)}`);
  const known = async (): Promise<string[]> =>
    (await test.sql<{ date: string }>('SELECT CAST(date AS CHAR) AS date FROM closing_day ORDER BY date')).map(
      ({ date }) => date,
    );
  const add = (user: UserView, date = '2027-03-08') =>
    test.run(() => test.get(AddClosingDays).execute({ user, from: date, until: date, name: 'Kermis' }));

  it('move what waits, hold for who comes later, and give it back when they go', async () => {
    await refer(1);
    expect(await moments('reminder-3')).toEqual(['planned 2027-03-08T09:00']);
    const page = await coordinator.post(PAGE, KERMIS);
    expect([page.status, page.path]).toEqual([200, PAGE]);
    expect(page.text).toContain('Toegevoegd: maandag 8 maart 2027.');
    await refer(2);
    expect(await moments('reminder-3')).toEqual(['planned 2027-03-06T09:00', 'planned 2027-03-06T09:00']);
    expect(await test.audit()).toEqual([]);
    expect((await coordinator.post(`${PAGE}/weg`, { days: '2027-03-08', seen: 'ja' })).text).toContain('Maak ongedaan');
    expect(await moments('reminder-3')).toEqual(['planned 2027-03-08T09:00', 'planned 2027-03-08T09:00']);
  });

  it('show first how many messages move, and change nothing until then', async () => {
    await refer(1);
    await refer(2);
    const unseen = { from: KERMIS.from, until: KERMIS.until, name: KERMIS.name };
    for (const answer of [
      await coordinator.post(PAGE, unseen),
      await coordinator.get(`${PAGE}/nieuw?${new URLSearchParams(unseen).toString()}`),
    ]) {
      expect(answer.path).toBe(`${PAGE}/nieuw`);
      expect(answer.text).toContain('2 berichten schuiven op.');
    }
    expect(await known()).toEqual([]);
    await coordinator.post(PAGE, KERMIS);
    const back = await coordinator.post(`${PAGE}/weg`, { days: '2027-03-08' });
    expect([back.path, back.text.includes('2 berichten schuiven op.')]).toEqual([`${PAGE}/weg`, true]);
    expect(await known()).toEqual(['2027-03-08']);
  });

  it('are added with one tap when nothing moves, such as carnival', async () => {
    expect((await coordinator.get(PAGE)).text).toContain('Carnaval Aalst');
    await coordinator.post(PAGE, { from: '2027-02-08', until: '2027-02-09', name: 'Carnaval Aalst' });
    expect(await known()).toEqual(['2027-02-08', '2027-02-09']);
    const page = await coordinator.get(PAGE);
    expect(page.text).toContain('maandag 8 februari 2027 Carnaval Aalst Katrien De Meyer');
    expect(page.text).not.toContain('Voeg toe: Carnaval');
    test.clock.moveTo('2027-02-07T10:00:00Z');
    await refer(1);
    expect(await moments('confirmation')).toEqual(['planned 2027-02-10T07:00']);
  });

  it('let a confirmation that waits wait longer, and never lose a reminder', async () => {
    test.clock.moveTo('2027-02-06T20:30:00Z');
    await refer(1);
    expect(await moments('confirmation')).toEqual(['planned 2027-02-08T07:00']);
    await add(katrien, '2027-02-08');
    expect(await moments('confirmation')).toEqual(['planned 2027-02-09T07:00']);
    test.clock.moveTo('2027-03-09T10:00:20Z');
    await add(katrien, '2027-03-10');
    expect(await moments('reminder-1')).toEqual(['planned 2027-03-09T10:00']);
    expect(await moments('reminder-3')).toEqual(['planned 2027-03-08T09:00']);
  });

  it('do not change an offer that runs', async () => {
    await race.oneOffer();
    const ends = () => test.sql<{ expires_at: Date }>('SELECT expires_at FROM waiting_list_offer');
    const before = await ends();
    await add(katrien, before[0]!.expires_at.toISOString().slice(0, 10));
    expect(await ends()).toEqual(before);
  });

  it('move the end of an offer that is made later', async () => {
    await add(katrien, '2027-01-27');
    await race.oneOffer();
    const offers = await test.sql<{ expires_at: Date }>('SELECT expires_at FROM waiting_list_offer');
    expect(offers.map(({ expires_at }) => expires_at.toISOString())).toEqual(['2027-01-28T09:00:00.000Z']);
  });

  it.each([
    ['a day that is over', { ...KERMIS, from: '2027-01-24' }, 422, 'Kies een dag vanaf vandaag.'],
    ['an end before the start', { ...KERMIS, until: '2027-03-01' }, 422, 'De laatste dag ligt voor de eerste dag.'],
    ['no date', { ...KERMIS, from: 'morgen' }, 422, 'Kies een dag die bestaat.'],
    ['a name that is too long', { ...KERMIS, name: 'x'.repeat(61) }, 422, 'Gebruik hoogstens 60 tekens.'],
    ['a holiday', { ...KERMIS, from: '2027-03-29' }, 422, 'Op zondagen en feestdagen sturen we al niets.'],
    [
      'a day that is there',
      { ...KERMIS, from: '2027-02-08' },
      409,
      'Op maandag 8 februari 2027 is er al een sluitingsdag',
    ],
  ])('refuse %s, and keep what was typed', async (_, fields, status, words) => {
    await add(katrien, '2027-02-08');
    const query = new URLSearchParams(fields).toString();
    for (const answer of [await coordinator.post(PAGE, fields), await coordinator.get(`${PAGE}/nieuw?${query}`)]) {
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(words);
      expect(answer.html).toContain(`value="${fields.name}"`);
    }
    expect(await known()).toEqual(['2027-02-08']);
  });

  it('say nothing of what an address only claims', async () => {
    await add(katrien, '2027-02-08');
    const claims = `${PAGE}?year=2027&added=2027-02-09&removed=2027-02-08`;
    expect((await coordinator.get(claims)).text).not.toMatch(/Toegevoegd|Verwijderd/);
    for (const dagen of ['2027-02-09', 'morgen', '']) {
      expect((await coordinator.get(`${PAGE}/weg?days=${dagen}`)).text).toContain('De dagen van dit jaar');
    }
    expect((await coordinator.get(`${PAGE}?year=2099`)).text).toContain('Sluitingsdagen 2027');
    expect((await coordinator.get(`${PAGE}?year=2028`)).text).toContain('maandag 28 februari 2028');
  });

  it('refuse to remove what is over or gone', async () => {
    await add(katrien, '2027-02-08');
    expect((await coordinator.post(`${PAGE}/weg`, { days: '2027-02-09' })).status).toBe(409);
    test.clock.moveTo('2027-02-09T09:00:00Z');
    expect((await coordinator.post(`${PAGE}/weg`, { days: '2027-02-08' })).status).toBe(422);
    expect((await coordinator.get(PAGE)).text).toContain('voorbij');
    expect(await known()).toEqual(['2027-02-08']);
  });

  it('are of one association, and only for its coordinators', async () => {
    const email = await addOtherAssociation(test);
    const lut = (await test.get(UserReader).byEmail(email))!;
    const other = await test.signedIn(email);
    await refer(1);
    await other.post(PAGE, KERMIS);
    await add(katrien, '2027-03-09');
    expect(await moments('reminder-3')).toEqual(['planned 2027-03-08T09:00']);
    expect((await other.get(PAGE)).text).not.toContain('dinsdag 9 maart');
    expect((await other.post(`${PAGE}/weg`, { days: '2027-03-09' })).status).toBe(409);
    const details = { title: 'Zorg', date: '2027-03-11', shape: 'whole-group', lunch: '' } as const;
    const id = await test.run(() =>
      test.get(CreateEvent).execute({
        ...{ user: lut, code: 'WAAS-1', ...details },
        ...{ ownLimit: null, staffSeats: 1, referralClosesOn: null },
      }),
    );
    const daysOf = async (user: UserView, event: string) =>
      (await test.get(EventReader).byIdOrCode(user.associationId, event)).closingDays;
    expect([await daysOf(lut, id), await daysOf(katrien, 'HNJ-2027-01')]).toEqual([['2027-03-08'], ['2027-03-09']]);
    const counsellor = await test.signedIn('els@vdab.example');
    expect((await counsellor.get(PAGE)).status).toBe(403);
    expect((await counsellor.post(PAGE, KERMIS)).status).toBe(403);
    expect(await test.audit()).toEqual([]);
  });

  describe('when two do something at once', () => {
    const withoutLocks = (): void => {
      const rows = () => test.sql<{ id: string }>('SELECT id FROM event ORDER BY id');
      jest
        .spyOn(test.get(ClosingDayRepository), 'lockEvents')
        .mockImplementation(async () => (await rows()).map(({ id }) => id));
    };
    const addTenTimes = async (): Promise<string[]> => {
      const results = await Promise.allSettled(Array.from({ length: 10 }, () => add(katrien)));
      return results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    };

    it('adds a day once, and tells the others that it is there', async () => {
      expect(await addTenTimes()).toEqual(Array(9).fill('CLOSING_DAY.THERE_ALREADY'));
      expect(await known()).toEqual(['2027-03-08']);
    });

    it('adds it once without the locks too: the key refuses the others', async () => {
      withoutLocks();
      expect(await addTenTimes()).toEqual(Array(9).fill('CLOSING_DAY.THERE_ALREADY'));
      expect(await known()).toEqual(['2027-03-08']);
    });

    it('would add it more than once without locks and key', async () => {
      await test.sql('ALTER TABLE closing_day ADD KEY plain (association_id), DROP PRIMARY KEY');
      try {
        withoutLocks();
        await addTenTimes();
        expect((await known()).length).toBeGreaterThan(1);
      } finally {
        await test.sql('DELETE FROM closing_day');
        await test.sql('ALTER TABLE closing_day ADD PRIMARY KEY (association_id, date), DROP KEY plain');
      }
    });

    /** A referral that has read the days, and writes its messages when the new day is there, or cannot come. */
    const referMeanwhile = async (): Promise<void> => {
      const store = test.get(PlannedMessageRepository);
      const write = store.add.bind(store);
      let isWriting = (): void => undefined;
      const adding = new Promise<void>((resolve) => (isWriting = resolve)).then(() => add(katrien));
      jest.spyOn(store, 'add').mockImplementationOnce(async (messages) => {
        isWriting();
        await Promise.race([adding, sleep(500)]);
        return write(messages);
      });
      await refer(1);
      await adding;
    };

    it('leaves no message of a referral on a day that comes meanwhile', async () => {
      await referMeanwhile();
      expect(await moments('reminder-3')).toEqual(['planned 2027-03-06T09:00']);
      expect(await test.audit()).toEqual([]);
    });

    it('would leave one without the locks', async () => {
      withoutLocks();
      await referMeanwhile();
      expect(await moments('reminder-3')).toEqual(['planned 2027-03-08T09:00']);
      expect((await test.audit()).map(({ code }) => code)).toContain('MESSAGES.ON_QUIET_DAY');
    });

    it('reads the days anew for referrals that waited for the lock', async () => {
      await Promise.all([add(katrien), ...Array.from({ length: 12 }, (_, number) => refer(number + 1))]);
      expect(new Set(await moments('reminder-3'))).toEqual(new Set(['planned 2027-03-06T09:00']));
      expect(await test.audit()).toEqual([]);
    });
  });
});
