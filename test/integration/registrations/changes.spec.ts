import { UserReader, type UserView } from '../../../src/modules/identity';
import { CancelRegistration, RegistrationHistoryReader, RegistrationReader } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type PageAnswer, type TestApp } from '../../support';
import { ELS, EVENT, forgetReferrals, KATRIEN, limitPlaces, ReferralClient, someone } from './support/referral-client';

describe('what changes after a referral', () => {
  let app: TestApp;
  let client: ReferralClient;
  let els: Browser;
  let katrien: Browser;
  let elsUser: UserView;
  let stops: readonly { readonly id: string; readonly name: string }[];

  beforeAll(async () => {
    app = await startTestApp();
    client = await ReferralClient.of(app, ELS);
    els = await app.signedIn(ELS);
    katrien = await app.signedIn(KATRIEN);
    elsUser = (await app.get(UserReader).byEmail(ELS))!;
    stops = await app.sql<{ id: string; name: string }>(
      'SELECT s.id, p.name FROM event_stop s JOIN pickup_stop p ON p.id = s.pickup_stop_id ORDER BY p.name',
    );
  }, 60_000);
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 2);
    app.clock.moveTo('2027-02-01T09:00:00Z');
  });
  afterEach(async () => expect(await app.audit()).toEqual([]));

  const refer = async (number: number, changes: Record<string, unknown> = {}): Promise<string> => {
    app.clock.advance(1);
    return (await client.refer(someone(number, changes))).body.id;
  };
  const view = async (id: string) => (await app.get(RegistrationReader).byId(id))!;
  const states = async (...ids: readonly string[]): Promise<string[]> =>
    Promise.all(ids.map(async (id) => (await view(id)).state));
  const reasons = async (id: string): Promise<string[]> =>
    (await app.get(RegistrationHistoryReader).of(id)).map(({ reason }) => reason).filter((reason) => reason !== '');
  const form = (number: number, changes: Record<string, string | string[]> = {}) => ({
    firstName: `Nieuw${number}`,
    lastName: 'Peeters',
    phone: `0471 ${String(number).padStart(6, '0')}`,
    channel: 'sms',
    smsAllowed: 'ja',
    postcode: '9300',
    transport: 'bus',
    stop: stops[0]!.id,
    dutchLevel: 'A2',
    wish1: '',
    ...changes,
  });
  const own = (id: string): string => `/mijn-mensen/${id}`;
  const coordinated = (id: string): string => `/evenementen/${EVENT}/deelnemers/${id}`;

  describe('somebody else in the place', () => {
    const replace = (id: string, fields: Record<string, string | string[]>): Promise<PageAnswer> =>
      els.post(`${own(id)}/vervangen`, fields);

    it('gets the seat and the group of who leaves; nobody on the list is asked', async () => {
      const [leaving, , waiting] = [await refer(1), await refer(2), await refer(3)];
      await app.sql(
        'UPDATE registration SET tour_group_id = (SELECT id FROM tour_group ORDER BY name DESC LIMIT 1) WHERE id = ?',
        [leaving],
      );
      const group = (await view(leaving)).tourGroupId;
      const page = await replace(leaving, form(1));
      expect(page.text).toContain('Deze persoon heeft nu de plaats.');
      const coming = page.path.split('/').at(-1)!;
      expect(await states(leaving, coming, waiting)).toEqual(['cancelled', 'seated', 'waiting']);
      expect((await view(leaving)).cancelReason).toBe('substituted');
      expect((await view(coming)).tourGroupId).toBe(group);
      expect(await reasons(leaving)).toEqual(['substituted']);
      expect(await reasons(coming)).toEqual(['substituted', 'substituted']);
    });

    it('may be somebody of the same counsellor who waits already, past who waits longer', async () => {
      const [leaving, , first, second] = [await refer(1), await refer(2), await refer(3), await refer(4)];
      expect((await els.get(`${own(leaving)}/vervangen`)).text).toContain('Geef de plaats aan Persoon4 van den Test');
      await els.post(`${own(leaving)}/vervangen/wachtlijst`, { registrationId: second });
      expect(await states(leaving, first, second)).toEqual(['cancelled', 'waiting', 'seated']);
    });

    it('is refused when the other person needs more, and then nothing changes', async () => {
      await app.sql('UPDATE event SET bus_seats = 2 WHERE code = ?', [EVENT]);
      const [leaving] = [await refer(1), await refer(2)];
      const page = await replace(leaving, form(1, { needs: ['companion'], lastName: 'van Aken' }));
      expect(page.status).toBe(409);
      expect(page.text).toContain('De andere persoon heeft meer plaats nodig dan er vrijkomt.');
      expect(page.html).toContain('value="van Aken"');
      expect(await states(leaving)).toEqual(['seated']);
      expect(await app.sql("SELECT id FROM jobseeker WHERE first_name = 'Nieuw1'")).toEqual([]);
      await app.sql('UPDATE event SET bus_seats = 49 WHERE code = ?', [EVENT]);
    });

    it('is possible until the freeze, and only for own people', async () => {
      const leaving = await refer(1);
      expect((await (await app.signedIn('tom@vdab.example')).post(`${own(leaving)}/vervangen`, form(1))).status).toBe(
        404,
      );
      app.clock.moveTo('2027-03-10T15:00:00Z');
      const late = await replace(leaving, form(1));
      expect(late.status).toBe(409);
      expect(late.text).toContain('Het plan ligt vast');
      app.clock.moveTo('2027-03-10T14:59:59Z');
      expect((await replace(leaving, form(1))).status).toBe(200);
    });
  });

  describe('a correction', () => {
    const page = (id: string): string => `${own(id)}/verbeteren`;
    const versionOf = async (id: string): Promise<string> =>
      / name="version" value="([^"]+)"/.exec((await els.get(page(id))).html)?.[1] ?? '';
    const facts = (number: number, changes: Record<string, string | string[]> = {}) => {
      const phone = `0470 ${String(number).padStart(6, '0')}`;
      const name = { firstName: `Persoon${number}`, lastName: 'van den Test', phone, channel: 'sms', smsAllowed: 'ja' };
      return { ...name, postcode: '9300', dutchLevel: 'B1', wish1: 'V1', ...changes };
    };
    const correct = async (id: string, changes: Record<string, string | string[]>, version?: string) =>
      els.post(page(id), { version: version ?? (await versionOf(id)), ...facts(1, changes) });
    const confirmations = (id: string) =>
      app.sql<{ state: string; freed: number }>(
        "SELECT state, freed_at IS NOT NULL AS freed FROM message WHERE recipient_id = ? AND kind = 'confirmation' ORDER BY created_at, id",
        [id],
      );

    it('of an address that never was sends the newest words again, withdraws the call, and says in the history what, not from what', async () => {
      const id = await refer(1, { channel: 'mail', email: 'fout@nergens.example' });
      await app.sql(
        "UPDATE message SET state = 'failed', failure_kind = 'bad-address' WHERE recipient_id = ? AND kind = 'confirmation'",
        [id],
      );
      await app.sql(
        `INSERT INTO task (id, association_id, user_id, event_id, registration_id, message_id, title, body, created_at)
         SELECT UUID(), association_id, ?, event_id, recipient_id, id, 'Bel', 'Bel', created_at FROM message
         WHERE recipient_id = ? AND kind = 'confirmation'`,
        [elsUser.id, id],
      );
      const { icsSequence } = await view(id);
      app.clock.advance(1);
      const saved = await correct(id, { channel: 'mail', email: 'goed@thuis.example' });
      expect(saved.text).toContain('De gegevens zijn bewaard.');
      expect(saved.text).toContain('Verbeterd: e-mail');
      expect(saved.text).not.toContain('fout@nergens.example');
      expect(await view(id)).toMatchObject({ email: 'goed@thuis.example', icsSequence: icsSequence + 1 });
      expect(await confirmations(id)).toEqual([
        { state: 'failed', freed: 1 },
        { state: 'planned', freed: 0 },
      ]);
      expect(await app.sql('SELECT id FROM task')).toEqual([]);
      expect(await app.sql("SELECT id FROM message WHERE failure_kind = 'bad-address'")).toEqual([]);
    });

    it('of wishes, needs and Dutch changes seats and wishes, and tells nobody anew', async () => {
      const id = await refer(1);
      const changes = { dutchLevel: 'C1', needs: ['companion'], wish1: 'V2', note: 'Belt na 17 u', smsAllowed: 'ja' };
      expect((await correct(id, changes)).status).toBe(200);
      expect(await view(id)).toMatchObject({ dutchLevel: 'C1', busSeats: 2 });
      const reader = app.get(RegistrationReader);
      expect((await reader.needs([id])).get(id)).toEqual(['companion']);
      expect((await els.get(own(id))).text).toContain('V2');
      expect(await reasons(id)).toEqual(['Verbeterd: Nederlands, wensen, noden, opmerking']);
      expect(await confirmations(id)).toHaveLength(1);
    });

    it('from a second tab is refused with what stands there now and what was typed, and goes through when sent again', async () => {
      const id = await refer(1);
      const old = await versionOf(id);
      await correct(id, { note: 'eerste tab' }, old);
      const second = await correct(id, { note: 'tweede tab' }, old);
      expect(second.status).toBe(409);
      expect(second.text).toContain('Iemand anders verbeterde dit intussen.');
      expect(second.text).toContain('eerste tab');
      expect(second.html).toContain('tweede tab</textarea>');
      expect((await correct(id, { note: 'tweede tab' })).status).toBe(200);
    });

    it('is refused in words: no room, frozen, somebody else of the organisation, somebody else’s person', async () => {
      const [id] = [await refer(1), await refer(2)];
      await app.sql('UPDATE event SET bus_seats = 2 WHERE code = ?', [EVENT]);
      expect((await correct(id, { needs: ['companion'] })).text).toContain('niet genoeg plaats in de bus');
      await app.sql('UPDATE event SET bus_seats = 49 WHERE code = ?', [EVENT]);
      const twin = await correct(id, { firstName: 'Persoon2', phone: '0470 000002' });
      expect([twin.status, twin.text.includes('kent al iemand met deze naam')]).toEqual([409, true]);
      expect((await (await app.signedIn('tom@vdab.example')).get(page(id))).status).toBe(404);
      app.clock.moveTo('2027-03-10T15:00:00Z');
      expect((await correct(id, { note: 'te laat' })).text).toContain('Het plan ligt vast');
      expect(await reasons(id)).toEqual([]);
    });
  });

  describe('another stop', () => {
    it('raises the calendar sequence, once, and is told in the history', async () => {
      const id = await refer(1);
      const { eventStopId, icsSequence: before } = await view(id);
      const target = stops.find((stop) => stop.id !== eventStopId)!;
      for (let times = 0; times < 2; times += 1) await els.post(`${own(id)}/opstapplaats`, { stop: target.id });
      expect(await view(id)).toMatchObject({ eventStopId: target.id, icsSequence: before + 1 });
      expect(await reasons(id)).toEqual([`Nieuwe halte: ${target.name}`]);
    });

    it("is the coordinator's to change too, of this event only and before the freeze", async () => {
      const id = await refer(1);
      const page = await katrien.post(`${coordinated(id)}/opstapplaats`, { stop: stops[0]!.id });
      expect(page.text).toContain('De halte is bewaard.');
      expect((await katrien.post(`${coordinated(id)}/opstapplaats`, { stop: 'elders' })).status).toBe(422);
      app.clock.moveTo('2027-03-10T15:00:00Z');
      expect((await katrien.post(`${coordinated(id)}/opstapplaats`, { stop: stops[1]!.id })).status).toBe(409);
    });
  });

  describe('an offer by hand', () => {
    it('goes to who the coordinator chose; the overtaken read why', async () => {
      const [, , first, second] = [await refer(1), await refer(2), await refer(3), await refer(4)];
      await app.sql('UPDATE event SET own_limit = 3, participant_limit = 3 WHERE code = ?', [EVENT]);
      expect((await katrien.post(`${coordinated(second)}/aanbieden`, { reason: '' })).status).toBe(422);
      const page = await katrien.post(`${coordinated(second)}/aanbieden`, { reason: 'kan alleen deze keer' });
      expect(page.text).toContain('De plaats is aangeboden.');
      expect(await states(first, second)).toEqual(['waiting', 'offered']);
      expect(await reasons(first)).toEqual(['Iemand anders ging voor: kan alleen deze keer']);
      expect(await reasons(second)).toEqual(['kan alleen deze keer']);
      expect((await katrien.get(coordinated(first))).text).toContain('Iemand anders ging voor: kan alleen deze keer');
    });

    it('is refused without a place, after the freeze, and to counsellors', async () => {
      const [, , waiting] = [await refer(1), await refer(2), await refer(3)];
      const offer = () => katrien.post(`${coordinated(waiting)}/aanbieden`, { reason: 'x' });
      expect((await offer()).text).toContain('Er is nu geen plaats die past voor deze persoon.');
      await limitPlaces(app, 3);
      expect((await els.post(`${coordinated(waiting)}/aanbieden`, { reason: 'x' })).status).toBe(403);
      app.clock.moveTo('2027-03-10T15:00:00Z');
      expect((await offer()).text).toContain('De wachtlijst is gesloten');
      expect((await katrien.get(`/evenementen/${EVENT}/deelnemers`)).text).toContain('De wachtlijst is gesloten.');
      await limitPlaces(app, 2);
    });
  });

  describe('taking a cancellation back', () => {
    /** Late on the day before: a cancellation takes effect at once. */
    const cancel = (id: string) => {
      app.clock.moveTo('2027-03-10T15:30:00Z');
      return els.post(`${own(id)}/afzeggen`, { reason: 'by-organiser' });
    };
    const undo = (id: string) => els.post(`${own(id)}/terugdraaien`, {});

    it('gives the seat back when nobody has it', async () => {
      const id = await refer(1);
      expect((await cancel(id)).text).toContain('Was dit een vergissing?');
      const page = await undo(id);
      expect(page.text).toContain('De afzegging is teruggedraaid.');
      expect(await view(id)).toMatchObject({ state: 'seated', cancelReason: null });
      const kinds = await app.sql<{ kind: string }>(
        "SELECT kind FROM message WHERE recipient_id = ? AND state IN ('planned', 'queued') ORDER BY kind",
        [id],
      );
      expect(kinds.map(({ kind }) => kind)).toContain('confirmation');
    });

    it('puts the person first on the list when the seat was offered to another', async () => {
      const [id, , next, after] = [await refer(1), await refer(2), await refer(3), await refer(4)];
      app.clock.moveTo('2027-02-02T09:00:00Z');
      await app.run(() =>
        app
          .get(CancelRegistration)
          .execute({ actor: { type: 'user', user: elsUser }, registrationId: id, reason: 'by-organiser' }),
      );
      await undo(id);
      expect(await states(id, next, after)).toEqual(['waiting', 'offered', 'waiting']);
      expect((await view(id)).waitingReason).toBe('cancelled-by-mistake');
      const order = await app.get(RegistrationReader).waitingList((await view(id)).eventId);
      expect(order.map((person) => person.id)).toEqual([id, after]);
    });

    it("is over after ten minutes, and not for another's cancellation", async () => {
      const id = await refer(1);
      await cancel(id);
      expect((await katrien.post(`${coordinated(id)}/terugdraaien`, {})).status).toBe(409);
      app.clock.advance(11);
      expect((await undo(id)).status).toBe(409);
      expect((await els.get(own(id))).text).not.toContain('Was dit een vergissing?');
    });

    it('also takes back that somebody has a job', async () => {
      const id = await refer(1);
      await app.run(() =>
        app
          .get(CancelRegistration)
          .execute({ actor: { type: 'user', user: elsUser }, registrationId: id, reason: 'hired-elsewhere' }),
      );
      expect((await view(id)).hiredAt).not.toBeNull();
      await undo(id);
      expect(await view(id)).toMatchObject({ state: 'seated', hiredAt: null });
    });
  });
});
