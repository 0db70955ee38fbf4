import { CancelRegistration, CarryOutCancellations, RegistrationReader } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type TestApp } from '../../support';
import {
  ELS,
  EVENT,
  forgetReferrals,
  GRIET,
  KATRIEN,
  limitPlaces,
  ReferralClient,
  someone,
} from './support/referral-client';

jest.setTimeout(60_000);

const START = '2027-02-01T09:00:00Z';

describe('ten minutes in which a cancellation can be taken back', () => {
  let app: TestApp;
  let client: ReferralClient;
  let els: Browser;
  let katrien: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    client = await ReferralClient.of(app, ELS);
    els = await app.signedIn(ELS);
    katrien = await app.signedIn(KATRIEN);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 1);
    app.clock.moveTo(START);
  });
  afterEach(async () => {
    await app.sql("UPDATE event SET state = 'published'", []);
    expect(await app.audit()).toEqual([]);
  });

  const refer = async (number: number): Promise<string> => {
    app.clock.advance(1);
    return (await client.refer(someone(number))).body.id;
  };
  const own = (id: string): string => `/mijn-mensen/${id}`;
  const coordinated = (id: string): string => `/evenementen/${EVENT}/deelnemers/${id}`;
  const signOff = (id: string) => els.post(`${own(id)}/afzeggen`, { reason: 'by-participant' });
  const states = (...ids: readonly string[]): Promise<(string | undefined)[]> =>
    Promise.all(ids.map(async (id) => (await app.get(RegistrationReader).byId(id))?.state));
  const sweep = (): Promise<number> => app.run(() => app.get(CarryOutCancellations).execute());
  const afterMinutes = async (minutes: number): Promise<number> => {
    app.clock.advance(minutes);
    return sweep();
  };
  const messages = async (...ids: readonly string[]): Promise<string[]> =>
    (
      await app.sql<{ kind: string }>(
        `SELECT kind FROM message WHERE recipient_id IN (?) AND kind IN ('cancellation', 'seat-offer') ORDER BY kind`,
        [ids],
      )
    ).map(({ kind }) => kind);

  it('leaves the place and says nothing; the pages of both tell until when', async () => {
    const [id, next] = [await refer(1), await refer(2)];
    const page = await signOff(id);
    expect(page.text).toContain('De afzegging gaat in om 10.12 u.');
    expect(page.text).toContain('afgezegd, gaat in om 10.12 u');
    expect(page.text).not.toContain('>Zeg af<');
    expect((await els.get('/mijn-mensen')).text).toContain('afgezegd, gaat in om 10.12 u');
    expect((await katrien.get(coordinated(id))).text).toContain('De afzegging gaat in om 10.12 u.');
    expect((await katrien.get(`/evenementen/${EVENT}/deelnemers`)).text).toContain('afgezegd, gaat in om 10.12 u');
    expect(await afterMinutes(9)).toBe(0);
    expect(await states(id, next)).toEqual(['seated', 'waiting']);
    expect(await messages(id, next)).toEqual([]);
  });

  it('lists who does not come, why, by whom and when, with the way back while there is one', async () => {
    const [id] = [await refer(1), await refer(2)];
    const list = `/evenementen/${EVENT}/deelnemers`;
    expect((await katrien.get(list)).text).toContain('Niemand zegde af.');
    expect((await els.get('/mijn-mensen?toon=afgezegd')).text).toContain('Al je mensen komen nog.');
    await signOff(id);
    const undo = `${coordinated(id)}/terugdraaien`;
    for (const page of [list, `${list}?toon=afgezegd`]) {
      const { html, text } = await katrien.get(page);
      expect(html).toContain(undo);
      expect(text).toMatch(/de deelnemer zegt af\s*gaat in om 10\.12 u/);
    }
    await afterMinutes(10);
    for (const [browser, page] of [
      [katrien, `${list}?toon=afgezegd`],
      [els, '/mijn-mensen?toon=afgezegd'],
    ] as const) {
      const { html, text } = await browser.get(page);
      expect(text).toContain('Persoon1');
      expect(text).not.toContain('Persoon2');
      expect(text).toMatch(/de deelnemer zegt af[^]*Els /);
      expect(html).not.toContain('/terugdraaien"');
    }
    expect((await katrien.get(`${list}?toon=iets`)).text).toContain('Persoon2');
  });

  it('is as if nothing happened when it is taken back, also by the coordinator', async () => {
    const [id, next] = [await refer(1), await refer(2)];
    const before = await app.sql('SELECT state, kind, due_at FROM message ORDER BY id', []);
    await signOff(id);
    await signOff(id);
    expect((await katrien.post(`${coordinated(id)}/terugdraaien`, {})).text).toContain(
      'De afzegging is teruggedraaid.',
    );
    expect(await afterMinutes(30)).toBe(0);
    expect(await states(id, next)).toEqual(['seated', 'waiting']);
    expect(await messages(id, next)).toEqual([]);
    const after = await app.sql('SELECT state, kind, due_at FROM message ORDER BY id', []);
    expect(after).toHaveLength(before.length);
    const { text } = await els.get(own(id));
    expect(text).toContain('Gaat in om 10.12 u');
    expect(text).toContain('De afzegging was een vergissing.');
  });

  it('ends with the place for who waits and a message to both, once, however late the worker is', async () => {
    const [id, next] = [await refer(1), await refer(2)];
    await signOff(id);
    app.clock.advance(75);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await states(id, next)).toEqual(['cancelled', 'offered']);
    expect(await messages(id, next)).toEqual(['cancellation', 'seat-offer']);
    expect((await els.post(`${own(id)}/terugdraaien`, {})).status).toBe(409);
    expect((await els.get(own(id))).text).not.toContain('Was dit een vergissing?');
  });

  it('holds what would have reminded the person in those minutes', async () => {
    const id = await refer(1);
    await app.sql(
      "UPDATE message SET due_at = '2027-02-01 09:05:00' WHERE recipient_id = ? AND kind = 'confirmation'",
      [id],
    );
    await signOff(id);
    const [row] = await app.sql<{ due: Date }>(
      "SELECT due_at AS due FROM message WHERE recipient_id = ? AND kind = 'confirmation'",
      [id],
    );
    expect(row?.due.toISOString()).toBe('2027-02-01T09:11:00.000Z');
  });

  it('is over when the person cancels, by the own page or the API: then at once', async () => {
    const [id, next] = [await refer(1), await refer(2)];
    await signOff(id);
    await app.run(() =>
      app.get(CancelRegistration).execute({
        actor: { type: 'participant', registrationId: id },
        registrationId: id,
        reason: 'by-participant',
      }),
    );
    expect(await states(id, next)).toEqual(['cancelled', 'offered']);
    expect(await afterMinutes(10)).toBe(0);
    expect(await messages(id, next)).toEqual(['cancellation', 'seat-offer']);
  });

  it('is over when somebody hears that the person comes after all', async () => {
    const id = await refer(1);
    await signOff(id);
    await els.post(`${own(id)}/bevestigen`);
    expect(await afterMinutes(10)).toBe(0);
    expect(await states(id)).toEqual(['confirmed']);
  });

  it('comes to nothing when the event is called off meanwhile', async () => {
    const [id, next] = [await refer(1), await refer(2)];
    await signOff(id);
    await app.sql("UPDATE event SET state = 'cancelled'", []);
    expect(await afterMinutes(10)).toBe(1);
    expect(await sweep()).toBe(0);
    expect(await states(id, next)).toEqual(['seated', 'waiting']);
  });

  it('are fewer before 16.00 on the day before, and none after', async () => {
    const [id, other] = [await refer(1), await refer(2)];
    app.clock.moveTo('2027-03-10T14:57:00Z');
    expect((await signOff(id)).text).toContain('De afzegging gaat in om 16.00 u.');
    expect(await afterMinutes(3)).toBe(1);
    expect(await states(id, other)).toEqual(['cancelled', 'waiting']);
    await signOff(other);
    expect(await states(other)).toEqual(['cancelled']);
  });

  it("refuses somebody else's people, before and after", async () => {
    const id = await refer(1);
    const griet = await app.signedIn(GRIET);
    expect((await griet.post(`${own(id)}/afzeggen`, { reason: 'by-participant' })).status).toBe(404);
    await signOff(id);
    expect((await griet.post(`${own(id)}/terugdraaien`, {})).status).toBe(404);
    expect((await client.refer(someone(1))).status).toBe(409);
  });

  it('has one outcome when it is taken back and carried out at once', async () => {
    for (const round of [1, 2, 3, 4]) {
      const id = await refer(10 + round);
      await signOff(id);
      app.clock.advance(10);
      const [undone] = await Promise.all([els.post(`${own(id)}/terugdraaien`, {}), sweep(), sweep()]);
      const [state] = await states(id);
      expect(state).toBe(undone.status === 409 ? 'cancelled' : 'seated');
      await app.run(() =>
        app.get(CancelRegistration).execute({ actor: { type: 'system' }, registrationId: id, reason: 'by-organiser' }),
      );
    }
  });
});
