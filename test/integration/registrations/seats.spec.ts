import { ChangeEvent, EventReader } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { addPastDays, forgetPastDays } from './support/past-days';
import { ELS, EVENT, forgetReferrals, KATRIEN, limitPlaces, ReferralClient, someone } from './support/referral-client';

const PAGE = `/evenementen/${EVENT}/plaatsen`;

describe("the page of an event's places", () => {
  let app: TestApp;
  let els: ReferralClient;
  let katrien: UserView;
  let coordinator: Browser;
  let counsellor: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    els = await ReferralClient.of(app, ELS);
    katrien = (await app.get(UserReader).byEmail(KATRIEN))!;
    [coordinator, counsellor] = [await app.signedIn(KATRIEN), await app.signedIn(ELS)];
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 2);
    app.clock.moveTo('2027-01-25T09:00:00Z');
  });
  afterEach(async () => {
    await forgetPastDays(app);
    expect(await app.audit()).toEqual([]);
    await app.sql('UPDATE event SET overbooking = 0, overbooking_permille = 0');
  });

  const refer = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      ids.push((await els.refer(someone(number))).body.id);
      app.clock.advance(1);
    }
    return ids;
  };
  const limit = async () => (await app.get(EventReader).byIdOrCode(katrien.associationId, EVENT)).participantLimit;
  const overbook = (extra: string) => coordinator.post(`${PAGE}/overboeken`, { extra });

  it('tells full for good from full until somebody answers, to the coordinator, the counsellor and a program', async () => {
    const [first] = await refer(3);
    expect((await coordinator.get(PAGE)).text).toContain('Volzet. Er komt alleen een plaats vrij als iemand afzegt.');
    expect((await counsellor.get('/doorverwijzen')).text).toContain('Volzet.');
    expect((await els.refer(someone(8))).body).toMatchObject({ state: 'waiting', held: null });

    await els.cancel(first!);
    const held =
      'Vol, maar 1 plaats is aangeboden aan iemand op de wachtlijst. Zonder antwoord komt ze vrij, ten laatste';
    for (const page of [
      await coordinator.get(PAGE),
      await coordinator.get(`/evenementen/${EVENT}`),
      await counsellor.get('/doorverwijzen'),
      await counsellor.get(`/doorverwijzen/${EVENT}`),
    ]) {
      expect(page.text).toContain(held);
    }
    const places = (await coordinator.get(PAGE)).text;
    expect(places).toMatch(/Deelnemers 1 1 \(antwoord tot [^)]+\) 0 2/);
    expect(places).toContain('Alle plaatsen zijn bezet. 1');
    const answer = (await els.refer(someone(9))).body as unknown as { held: { places: number; until: string } };
    expect(answer.held.places).toBe(1);
    expect(new Date(answer.held.until).getTime()).toBeGreaterThan(app.clock.now().getTime());
  });

  it('does not overbook what was never measured', async () => {
    const page = await coordinator.get(PAGE);
    expect(page.text).toContain('Er is nog geen evenement afgelopen waar de aanwezigheid genoteerd is.');
    expect(page.html).not.toContain('name="extra"');
    const answer = await overbook('1');
    expect([answer.status, answer.text]).toEqual([
      422,
      expect.stringContaining('Overboeken kan voor dit evenement niet.'),
    ]);
    expect(await limit()).toBe(2);
  });

  it('shows the last three measured events, and allows half of who stayed away', async () => {
    await addPastDays(app, [
      { date: '2026-03-01', expected: 10, absent: 10 },
      { date: '2026-05-01', expected: 20, absent: 2 },
      { date: '2026-07-01', expected: 20, absent: 3 },
      { date: '2026-09-01', expected: 10, absent: 1 },
      { date: '2026-11-01', expected: 5, absent: 0, isMeasured: false },
    ]);
    const page = await coordinator.get(PAGE);
    expect(page.text).toContain('Samen 50 6 (12 %)');
    expect(page.text).toContain('Voor dit evenement mag je tot 3 plaatsen overboeken.');

    const [, , third, fourth, fifth] = await refer(5);
    expect((await overbook('4')).text).toContain('Je mag hoogstens 3 plaatsen overboeken.');
    expect((await overbook('twee')).status).toBe(422);
    const done = await overbook('2');
    expect(done.text).toContain('Bewaard.');
    expect(done.text).toContain('Je overboekt nu 2 plaatsen boven je eigen grens.');
    expect(await limit()).toBe(4);
    const { referrals } = (await els.list()).body;
    const stateOf = (id: string | undefined) => referrals.find((referral) => referral.id === id)?.state;
    expect([third, fourth, fifth].map(stateOf)).toEqual(['offered', 'offered', 'waiting']);
    expect((await overbook('0')).text).toContain('Er zijn al 4 personen met een plaats.');
  });

  it('says so when fewer than three events were measured, and counts the missing ones as if everybody came', async () => {
    await addPastDays(app, [{ date: '2026-09-01', expected: 10, absent: 3 }]);
    const page = await coordinator.get(PAGE);
    expect(page.text).toContain('Er is nog maar 1 evenement gemeten.');
    expect(page.text).toContain('Voor dit evenement mag je tot 2 plaatsen overboeken.');
  });

  it('never overbooks the bus, also when the own limit rises later', async () => {
    await addPastDays(
      app,
      [7, 8, 9].map((month) => ({ date: `2026-0${month}-01`, expected: 10, absent: 5 })),
    );
    await limitPlaces(app, 40);
    await overbook('5');
    expect(await limit()).toBe(45);
    const change = (ownLimit: number | null) =>
      app.run(async () => {
        const event = await app.get(EventReader).byIdOrCode(katrien.associationId, EVENT);
        await app.get(ChangeEvent).execute({ user: katrien, eventId: event.id, ownLimit });
      });
    await change(46);
    expect(await limit()).toBe(47);
    expect((await coordinator.get(PAGE)).text).toContain('Je vroeg er 5. De bus laat er nu minder toe.');
    await change(null);
    expect(await limit()).toBe(47);
    await overbook('0');
    await change(2);
  });

  describe('a change of the places', () => {
    const CHANGE = `${PAGE}/wijziging`;
    const LIMITS = { kind: 'limits', staffSeats: '3' };
    const preview = (wish: Record<string, string>) =>
      coordinator.get(`${CHANGE}?${new URLSearchParams(wish).toString()}`);
    const seenOn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)![1]!;
    const confirm = (wish: Record<string, string>, seen: string) => coordinator.post(CHANGE, { ...wish, seen });
    const tables = () =>
      Promise.all(['event', 'registration', 'waiting_list_offer'].map((one) => app.sql(`SELECT * FROM ${one}`)));

    it('shows who would be offered a place, changes nothing, and then makes it', async () => {
      await refer(4);
      const before = await tables();
      const wish = { ...LIMITS, ownLimit: '3' };
      const page = await preview(wish);
      expect(page.text).toContain('Er is nog niets veranderd.');
      expect(page.text).toContain('1 persoon op de wachtlijst krijgt meteen een aanbod: Persoon3 van den Test');
      expect(page.text).not.toContain('Persoon4');
      expect(await tables()).toEqual(before);
      const done = await confirm(wish, seenOn(page.html));
      expect(done.path).toContain(PAGE);
      expect(await limit()).toBe(3);
      expect((await els.list()).body.referrals.filter(({ offerExpiresAt }) => offerExpiresAt !== null)).toHaveLength(1);
    });

    it('drops nobody: it says for how many there is no place, who that concerns, and what would help', async () => {
      await refer(2);
      await els.refer(someone(3));
      const page = await preview({ ...LIMITS, ownLimit: '1' });
      expect(page.text).toContain('Dit kan nog niet: voor 1 persoon is er dan geen plaats.');
      expect(page.text).toMatch(/Persoon2 van den Test.*Persoon1 van den Test/);
      expect(page.html).not.toContain('name="seen"');
      const forced = await confirm({ ...LIMITS, ownLimit: '1' }, '');
      expect(forced.status).toBe(409);
      expect(await limit()).toBe(2);
    });

    it('names the bus as what is short, and a taxi as a remedy', async () => {
      await refer(2);
      const page = await preview({ kind: 'limits', ownLimit: '2', staffSeats: '49' });
      expect(page.text).toContain('Regel voor iemand een taxi');
      expect(page.text).toMatch(/Zitplaatsen op de bus 2 47 1 1/);
    });

    it('is not made when another coordinator, or a referral, came in between', async () => {
      await refer(1);
      const wish = { ...LIMITS, ownLimit: '5' };
      const seen = seenOn((await preview(wish)).html);
      await els.refer(someone(7));
      const late = await confirm(wish, seen);
      expect([late.status, late.text]).toEqual([409, expect.stringContaining('Intussen is het evenement gewijzigd')]);
      expect(await limit()).toBe(2);
      expect((await confirm(wish, seenOn(late.html))).status).toBe(200);
      expect(await limit()).toBe(5);
    });

    it('does not make a group smaller than its people', async () => {
      await refer(2);
      const [group] = await app.sql<{ id: string }>(
        'SELECT tour_group_id AS id FROM registration WHERE tour_group_id IS NOT NULL LIMIT 1',
      );
      const wish = (places: number) => ({ kind: 'group', id: group!.id, places: String(places) });
      const small = await preview(wish(1));
      expect(small.text).toContain('Groep A krijgt 1 plaats.');
      expect(small.text).toContain('Dit kan nog niet: voor 1 persoon is er dan geen plaats.');
      const page = await preview(wish(13));
      expect((await confirm(wish(1), seenOn(page.html))).text).toContain('In deze groep zitten al 2 personen.');
      await confirm(wish(13), seenOn(page.html));
      const back = await preview(wish(12));
      await confirm(wish(12), seenOn(back.html));
      expect(await app.sql('SELECT places FROM tour_group WHERE id = ?', [group!.id])).toEqual([{ places: 12 }]);
    });

    it('refuses what makes no sense', async () => {
      for (const wish of [
        { kind: 'iets' },
        { kind: 'limits', ownLimit: '0', staffSeats: '3' },
        { kind: 'limits', ownLimit: 'veel', staffSeats: '3' },
        { kind: 'group', id: '', places: '3' },
      ]) {
        expect((await preview(wish)).status).toBe(422);
      }
      expect((await preview({ kind: 'no-vehicle', id: 'verzonnen' })).status).toBe(404);
    });
  });

  it('belongs to the coordinator alone', async () => {
    expect((await counsellor.get(PAGE)).status).toBe(403);
    expect((await counsellor.post(`${PAGE}/overboeken`, { extra: '1' })).status).toBe(403);
    expect((await coordinator.get('/evenementen/BESTAAT-NIET/plaatsen')).status).toBe(404);
  });
});
