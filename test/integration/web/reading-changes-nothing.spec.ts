import { SignInLinks, UserReader } from '../../../src/modules/identity';
import { ParticipantLinks } from '../../../src/modules/registrations';
import { publishDay, routesOf, startTestApp, tableContents, type TestApp } from '../../support';

/** Reading is written down in the access log, and a session may be renewed; nothing else changes. */
const MAY_CHANGE = ['access_log', 'session'];

const USERS = ['katrien@aalst.example', 'els@vdab.example', 'wim@aalst.example'];

/** Where a parameter of a path finds an id. */
const TABLES = {
  hostCompanyId: 'host_company',
  interviewId: 'interview',
  messageId: 'message',
  userId: 'user_account',
  vacancyId: 'vacancy',
  vehicleId: 'event_vehicle',
  visitId: 'site_visit',
} as const;

describe('opening an address', () => {
  let test: TestApp;
  let values: (path: string) => Readonly<Record<string, string>>;
  let visitors: Record<string, string>[];

  beforeAll(async () => {
    test = await startTestApp();
    const { host, addressOf } = await publishDay(test);
    const els = (await test.get(UserReader).byEmail('els@vdab.example'))!;
    const [own] = await test.sql<{ id: string }>(
      "SELECT id FROM registration WHERE counsellor_id = ? AND state = 'seated' LIMIT 1",
      [els.id],
    );
    const tokens: Readonly<Record<string, string>> = {
      '/aanmelden': await test.run(() => test.get(SignInLinks).issue(els.id)),
      '/gastbedrijf': (await addressOf(host('Vriesgroente'))).split('/')[2]!,
      '/mijn-dag': await test.run(() => test.get(ParticipantLinks).issue(own!.id)),
    };
    const ids: Record<string, string> = {};
    for (const [name, table] of Object.entries(TABLES)) {
      ids[name] = (await test.sql<{ id: string }>(`SELECT MIN(id) AS id FROM ${table}`))[0]!.id;
    }
    values = (path) => ({
      ...ids,
      code: 'HNJ-2027-01',
      eventId: 'HNJ-2027-01',
      registrationId: own!.id,
      name: 'app.css',
      token: tokens[`/${path.split('/')[1] ?? ''}`] ?? '',
    });
    const sessions = await Promise.all(USERS.map((email) => test.sessionCookie(email)));
    const authorization = `Bearer ${await test.apiToken('els@vdab.example')}`;
    visitors = [{}, ...sessions.map((cookie) => ({ cookie })), { authorization }];
    // The day itself, with all mails sent: most pages show most then.
    test.clock.moveTo('2027-03-11T16:00:00Z');
    await test.sql("UPDATE message SET state = 'sent', sent_at = due_at");
  }, 120_000);
  afterAll(() => test.close());

  const addressOf = (path: string): string =>
    path.replace(/:(\w+)/g, (_, name: string) => {
      const value = values(path)[name];
      if (value === undefined || value === '') throw new Error(`${path}: this test has no value for :${name}`);
      return value;
    });

  const contents = () => tableContents(test, MAY_CHANGE);

  it('notices a change', async () => {
    const before = await contents();
    expect(Object.keys(before).length).toBeGreaterThan(30);
    await test.sql("UPDATE association SET phone = '053 00 00 99'");
    expect(await contents()).not.toEqual(before);
    await test.sql("UPDATE association SET phone = '053 00 00 00'");
    expect(await contents()).toEqual(before);
  });

  it('changes nothing, whoever or whatever opens it', async () => {
    const before = await contents();
    const paths = routesOf(test.app, 'GET');
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/mijn-dag/:token', '/evenementen/:code/deelnemers/:registrationId']),
    );
    for (const path of paths) {
      const statuses: number[] = [];
      for (const headers of visitors) {
        for (const method of ['GET', 'HEAD']) {
          const answer = await fetch(new URL(addressOf(path), test.baseUrl), { method, headers, redirect: 'manual' });
          await answer.arrayBuffer();
          statuses.push(answer.status);
        }
      }
      // Somebody gets to see it, and nobody gets an accident: else this test would test nothing.
      expect([path, statuses.some((status) => status === 200 || status === 303)]).toEqual([path, true]);
      expect([path, statuses.filter((status) => status >= 500)]).toEqual([path, []]);
    }
    expect(await contents()).toEqual(before);
  });

  it('is refused when it would take another method', async () => {
    for (const path of routesOf(test.app, 'POST').filter((one) => !routesOf(test.app, 'GET').includes(one))) {
      const answer = await fetch(new URL(path.replace(/:\w+/g, 'x'), test.baseUrl), { redirect: 'manual' });
      expect([path, [303, 401, 403, 404, 405, 410].includes(answer.status)]).toEqual([path, true]);
    }
  });
});
