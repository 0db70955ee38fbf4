import { RegistrationReader } from '../../../src/modules/registrations';
import { addRoomyEvent } from '../../bench/seats/bench-events';
import { startTestApp, type TestApp } from '../../support';
import {
  countStates,
  ELS,
  EVENT,
  forgetReferrals,
  GRIET,
  limitPlaces,
  ReferralClient,
  someone,
  TOM,
} from './support/referral-client';

describe('referring over the API', () => {
  let app: TestApp;
  let els: ReferralClient;
  let tom: ReferralClient;
  let griet: ReferralClient;

  beforeAll(async () => {
    app = await startTestApp();
    els = await ReferralClient.of(app, ELS);
    tom = await ReferralClient.of(app, TOM);
    griet = await ReferralClient.of(app, GRIET);
  });
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 36);
    app.clock.moveTo('2027-01-25T09:00:00Z');
  });

  it('answers a seat, and keeps names exactly as typed', async () => {
    const { status, body } = await els.refer(someone(1, { firstName: 'Anne-Lien', lastName: "van 't Hof" }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'seated', waitingPosition: null, warnings: [] });
    const rows = await app.sql<{ last_name: string; phone: string }>('SELECT last_name, phone FROM jobseeker');
    expect(rows).toEqual([{ last_name: "van 't Hof", phone: '+32470000001' }]);
  });

  it('answers a place on the waiting list when the event is full', async () => {
    await limitPlaces(app, 1);
    await els.refer(someone(1));
    expect((await els.refer(someone(2))).body).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    expect((await els.refer(someone(3))).body).toMatchObject({ waitingPosition: 2, waitingReason: 'event-full' });
  });

  it('warns about a wish without its certificate, and keeps the wish in its rank', async () => {
    const { body } = await els.refer(someone(1, { preferences: ['V2', 'V1'] }));
    expect(body.warnings).toEqual(['V2 heftruckchauffeur: attest heftruck ontbreekt']);
    expect(body).toMatchObject({ interviewPossible: true, interviewReasons: [] });
    const wishes = await app.sql<{ code: string }>(
      'SELECT v.code FROM preference p JOIN vacancy v ON v.id = p.vacancy_id ORDER BY p.`rank`',
    );
    expect(wishes.map(({ code }) => code)).toEqual(['V2', 'V1']);
  });

  it('says when no interview is possible with these wishes, and why', async () => {
    const { body } = await els.refer(someone(1, { preferences: ['V2'] }));
    expect(body).toMatchObject({
      state: 'seated',
      interviewPossible: false,
      interviewReasons: ['V2 heftruckchauffeur: attest heftruck ontbreekt'],
    });
    expect((await els.refer(someone(2, { preferences: [] }))).body).toMatchObject({
      interviewPossible: false,
      interviewReasons: ['Er is geen vacature gekozen.'],
    });
  });

  it('lets one of two referrals of the same person at once through, and refuses the other', async () => {
    const answers = await Promise.all([els.refer(someone(1)), tom.refer(someone(1)), els.refer(someone(1))]);
    expect(countStates(answers)).toEqual({ seated: 1, 409: 2 });
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('REGISTRATION.ALREADY_REFERRED');
  });

  it('asks whether a namesake of the same postcode without phone or mail is somebody else, and then refers both', async () => {
    const namesake = someone(1, { phone: null, channel: 'post' });
    expect((await els.refer(namesake)).status).toBe(201);
    const asked = await tom.refer(namesake);
    expect([asked.status, asked.body.code]).toEqual([409, 'REGISTRATION.PERHAPS_KNOWN']);
    expect((await tom.refer({ ...namesake, anotherPerson: true })).status).toBe(201);
    const again = await tom.refer({ ...namesake, anotherPerson: true });
    expect([again.status, again.body.code]).toEqual([409, 'REGISTRATION.ALREADY_REFERRED']);
    expect(await app.sql('SELECT id FROM jobseeker')).toHaveLength(2);
  });

  it('proposes to merge one person of two organisations, and tells neither', async () => {
    const first = await els.refer(someone(1));
    const second = await griet.refer(someone(1, { lastName: 'Vandentest' }));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(Object.keys(second.body).sort()).toEqual(Object.keys(first.body).sort());
    expect(second.body.warnings).toEqual([]);
    const proposals = await app.sql<{ first: string; second: string }>(
      'SELECT first_registration_id AS first, second_registration_id AS second FROM merge_proposal',
    );
    expect(proposals).toEqual([{ first: first.body.id, second: second.body.id }]);
  });

  it('keeps what is known of a person, and what another event was promised, when a later referral says less or something else', async () => {
    const first = someone(1, {
      ...{ email: 'persoon1@thuis.example', channel: 'mail', interpreterLanguage: 'Dari', sharedPhone: true },
      ...{ certificates: ['heftruckattest'], needs: ['no-stairs'], smsAllowed: false },
    });
    const promised = (await els.refer(first)).body.id;
    const less = {
      transport: 'own',
      stop: null,
      preferences: [],
      certificates: ['rijbewijs-b'],
      interpreterLanguage: 'Pasjtoe',
    };
    const later = await els.refer(someone(1, less), { event: await addRoomyEvent(app) });
    expect(later.status).toBe(201);
    const reader = app.get(RegistrationReader);
    const known = {
      email: 'persoon1@thuis.example',
      sharedPhone: true,
      certificates: ['heftruckattest', 'rijbewijs-b'],
    };
    expect(await reader.byId(promised)).toMatchObject({
      ...known,
      ...{ channel: 'mail', smsAllowed: false, interpreterLanguage: 'Dari' },
    });
    expect(await reader.byId(later.body.id)).toMatchObject({
      ...known,
      ...{ channel: 'sms', smsAllowed: true, interpreterLanguage: 'Pasjtoe' },
    });
    expect((await reader.needs([promised])).get(promised)).toEqual(['no-stairs', 'interpreter']);
  });

  it('answers 404 for an event that is not there, and 401 without a token', async () => {
    expect((await els.refer(someone(1), { event: 'HNJ-1999-01' })).status).toBe(404);
    const open = await fetch(new URL(`/api/v1/events/${EVENT}/referrals`, app.baseUrl), { method: 'POST' });
    expect(open.status).toBe(401);
  });

  it('answers 409 once referral is closed', async () => {
    app.clock.moveTo('2027-03-01T09:00:00Z');
    const { status, body } = await els.refer(someone(1));
    expect([status, body.code]).toEqual([409, 'REGISTRATION.REFERRAL_CLOSED']);
  });

  it('answers 422 with every field that is wrong', async () => {
    const bad = someone(1, { firstName: '', phone: '12', postcode: '93', stop: null, needs: ['manke'] });
    const { status, body } = await els.refer(bad);
    expect(status).toBe(422);
    const fields = body.errors?.map(({ field }) => field.split('.')[0]);
    expect(new Set(fields)).toEqual(new Set(['firstName', 'phone', 'postcode', 'stop', 'needs']));
    const unknown = await els.refer(someone(1, { stop: 'antwerpen', preferences: ['V99'] }));
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors?.map(({ field }) => field)).toEqual(['stop', 'preferences']);
    expect((await els.refer(['x'])).status).toBe(422);
  });

  it('gives each counsellor only the own people', async () => {
    await els.refer(someone(1));
    await griet.refer(someone(2));
    expect((await els.list()).body.referrals).toHaveLength(1);
    expect((await tom.list()).body.referrals).toHaveLength(0);
    const mine = (await griet.list()).body.referrals[0];
    expect((await els.cancel(mine?.id ?? '')).status).toBe(404);
    expect((await griet.cancel(mine?.id ?? '')).status).toBe(204);
  });

  it('never shows one association to another', async () => {
    await app.sql(
      `INSERT INTO association (id, slug, name, phone) VALUES ('00000000-0000-7000-8000-0000000000a1', 'elders', 'Elders', '');`,
    );
    await app.sql(
      `INSERT INTO organisation (id, association_id, kind, name) VALUES
       ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000a1', 'vdab', 'VDAB elders')`,
    );
    await app.sql(
      `INSERT INTO user_account (id, association_id, organisation_id, email, first_name, last_name) VALUES
       ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000a1',
        '00000000-0000-7000-8000-0000000000b1', 'an@elders.example', 'An', 'Elders')`,
    );
    await app.sql(`INSERT INTO user_role VALUES ('00000000-0000-7000-8000-0000000000c1', 'counsellor')`);
    const elsewhere = await ReferralClient.of(app, 'an@elders.example');
    expect((await elsewhere.refer(someone(1))).status).toBe(404);
    const id = (await els.refer(someone(1))).body.id;
    expect((await elsewhere.cancel(id)).status).toBe(404);
  });

  it('answers the same key and body once, and refuses another body', async () => {
    const first = await els.refer(someone(1), { key: 'sleutel-1' });
    const again = await els.refer(someone(1), { key: 'sleutel-1' });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await els.refer(someone(2), { key: 'sleutel-1' })).status).toBe(422);
    expect((await app.sql('SELECT id FROM registration')).length).toBe(1);
  });

  it('does the work once when the same key arrives ten times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => els.refer(someone(1), { key: 'sleutel-2' })));
    for (const { status, headers } of answers) {
      expect([201, 409]).toContain(status);
      if (status === 409) expect(headers.get('retry-after')).not.toBeNull();
    }
    expect((await app.sql('SELECT id FROM registration')).length).toBe(1);
    expect((await els.refer(someone(1), { key: 'sleutel-2' })).status).toBe(201);
  });

  it('describes itself', async () => {
    const document = (await (await fetch(new URL('/api/openapi.json', app.baseUrl))).json()) as {
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
      components: { schemas: Record<string, { required?: string[] }> };
    };
    const post = document.paths['/api/v1/events/{eventId}/referrals']?.['post'];
    expect(Object.keys(post?.responses ?? {})).toEqual(expect.arrayContaining(['201', '404', '409', '422']));
    expect(document.components.schemas['ReferralDto']?.required).toEqual(
      expect.arrayContaining(['firstName', 'lastName', 'channel', 'postcode', 'dutchLevel']),
    );
  });
});
