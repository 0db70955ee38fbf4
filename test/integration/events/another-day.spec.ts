import { AddClosingDays } from '../../../src/modules/events';
import { rulesOf, type MessageKind } from '../../../src/modules/notifications/domain/message-kinds';
import {
  publishDay,
  startTestApp,
  type Browser,
  type PageAnswer,
  type PublishedDay,
  type TestApp,
} from '../../support';

const EVENT = '/evenementen/HNJ-2027-01';

const NEW_EVENT = {
  ...{ code: 'HNJ-2027-09', title: 'Zorg in Ninove', shape: 'whole-group', ownLimit: '20', staffSeats: '2' },
  ...{ lunch: '', referralClosesOn: '' },
};

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
}

describe('another day for an event', () => {
  let app: TestApp;
  let day: PublishedDay;
  let coordinator: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    coordinator = await app.signedIn('katrien@aalst.example');
  }, 120_000);
  afterAll(() => app.close());

  const event = async () =>
    (
      await app.sql<{ date: string; closes: string }>(
        'SELECT CAST(date AS CHAR) AS date, CAST(referral_closes_on AS CHAR) AS closes FROM event WHERE id = ?',
        [day.event.id],
      )
    )[0];
  const messages = () => app.sql<Row>('SELECT id, kind, state FROM message ORDER BY id');

  /** What stands in the form, with another day. */
  async function fieldsOf(date: string): Promise<Record<string, string>> {
    const { html } = await coordinator.get(`${EVENT}/wijzigen`);
    const value = (name: string): string => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
    const names = ['version', 'title', 'ownLimit', 'staffSeats', 'lunch', 'referralClosesOn', 'acceptedDay'];
    return { ...Object.fromEntries(names.map((name) => [name, value(name)])), shape: day.event.shape, date };
  }

  const seenOn = ({ html }: PageAnswer): string => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const send = (fields: Record<string, string>): Promise<PageAnswer> => coordinator.post(`${EVENT}/wijzigen`, fields);

  it('is shown with who hears what and what is special about it, and changes nothing yet', async () => {
    const before = await messages();
    const page = await send(await fieldsOf('2027-11-11'));
    expect(page.status).toBe(200);
    expect(page.text).toContain('van donderdag 11 maart 2027 naar donderdag 11 november 2027');
    expect(page.text).toContain('donderdag 11 november 2027 is een feestdag');
    expect(page.text).toContain('Doorverwijzen kan dan tot en met donderdag 28 oktober 2027.');
    expect(page.text).toContain('De route, de uren en de gesprekken blijven zoals ze zijn');
    expect(page.text).toMatch(/Vraag eerst of de nieuwe dag past voor: .*Vriesgroente/);
    expect(await event()).toEqual({ date: '2027-03-11', closes: '2027-02-25' });
    expect(await messages()).toEqual(before);
  });

  it('is asked about again when something else would happen than what was shown', async () => {
    const page = await send({ ...(await fieldsOf('2027-05-20')), seen: 'iets-anders' });
    expect(page.text).toContain('Intussen is er iets veranderd.');
    expect((await event())?.date).toBe('2027-03-11');
  });

  it('once confirmed sends exactly what was shown', async () => {
    const fields = await fieldsOf('2027-05-20');
    const page = await send(fields);
    const shown = [...page.html.matchAll(/data-label="Hoe">([^<]+)<\/td><td[^>]*>(\d+)</g)].map(([, how, count]) => ({
      how,
      count: Number(count),
    }));
    const before = new Set((await messages()).map(({ id }) => id));
    const done = await send({ ...fields, seen: seenOn(page) });
    expect(done.text).toContain('De gegevens zijn bewaard.');
    expect(await event()).toEqual({ date: '2027-05-20', closes: '2027-05-06' });
    const added = (await messages()).filter(({ id, kind }) => !before.has(id) && atOnce(kind));
    expect(shown.reduce((total, { count }) => total + count, 0)).toBe(added.length);
    expect(added.length).toBeGreaterThan(0);
  });

  it('is refused in the form when it cannot be, with what was typed', async () => {
    const page = await send({ ...(await fieldsOf('2020-01-01')), title: 'Andere titel' });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('Kies een datum die bestaat')]);
    expect(page.html).toContain('value="Andere titel"');
    expect((await send(await fieldsOf('geen datum'))).status).toBe(422);
  });

  it.each([
    ['2027-06-06', 'is een zondag'],
    ['2027-11-11', 'is een feestdag'],
    ['2027-02-09', 'krokusvakantie'],
    ['2027-06-10', 'is een sluitingsdag van je vereniging'],
  ])('for a new event on %s is asked about once: it %s', async (date, words) => {
    await app.sql('DELETE FROM closing_day');
    const user = day.coordinator;
    await app.run(() =>
      app.get(AddClosingDays).execute({ user, from: '2027-06-10', until: '2027-06-10', name: 'Teamdag' }),
    );
    const code = `NIEUW-${date}`;
    const asked = await coordinator.post('/evenementen', { ...NEW_EVENT, code, date, acceptedDay: '2027-06-05' });
    expect([asked.status, asked.text]).toEqual([422, expect.stringContaining(words)]);
    expect(asked.html).toContain('value="Zorg in Ninove"');
    expect(asked.html).toContain(`name="acceptedDay" value="${date}"`);
    const made = await coordinator.post('/evenementen', { ...NEW_EVENT, code, date, acceptedDay: date });
    expect(made.text).toContain('Het evenement is gemaakt.');
  });

  it('for a draft is asked about when the day changes, and not when something else does', async () => {
    const page = '/evenementen/NIEUW-2027-11-11/wijzigen';
    const draft = { ...NEW_EVENT, date: '2027-11-11', referralClosesOn: '2027-10-28', version: '1' };
    const saved = await coordinator.post(page, { ...draft, title: 'Nieuwe titel' });
    expect(saved.text).toContain('De gegevens zijn bewaard.');
    const asked = await coordinator.post(page, { ...draft, date: '2027-11-07', version: '3' });
    expect([asked.status, asked.text]).toEqual([422, expect.stringContaining('is een zondag')]);
  });
});

const atOnce = (kind: string): boolean => rulesOf(kind as MessageKind).timing.when === 'at-once';
