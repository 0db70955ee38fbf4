import {
  demoAddresses,
  draftAgain,
  publishDay,
  routesOf,
  startTestApp,
  tableContents,
  type TestApp,
} from '../../support';

/** Reading is written down in the access log, and of a session or token that it was used, and a look at
 * readiness writes one row to see that it can; nothing else changes. */
const MAY_CHANGE = ['access_log', 'api_token', 'readiness_write', 'session'];

const USERS = ['katrien@aalst.example', 'els@vdab.example', 'wim@aalst.example', 'mia@aalst.example'];

jest.setTimeout(120_000);

describe('opening an address', () => {
  let test: TestApp;
  let addressOf: (route: string) => string;
  let visitors: Record<string, string>[];

  beforeAll(async () => {
    test = await startTestApp();
    const day = await publishDay(test);
    addressOf = await demoAddresses(test, day);
    await draftAgain(test, day);
    const sessions = await Promise.all(USERS.map((email) => test.sessionCookie(email)));
    const authorization = `Bearer ${await test.apiToken('els@vdab.example')}`;
    visitors = [{}, ...sessions.map((cookie) => ({ cookie })), { authorization }];
    // The day itself, with all mails sent: most pages show most then.
    test.clock.moveTo('2027-03-11T16:00:00Z');
    await test.sql("UPDATE message SET state = 'sent', sent_at = due_at");
  }, 120_000);
  afterAll(() => test.close());

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
      expect.arrayContaining([
        '/',
        '/mijn-dag/:token',
        '/evenementen/:code/deelnemers/:registrationId',
        '/taken/:taskId/brief',
      ]),
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
      // Somebody gets to see it, and nobody gets an accident: else this test would test nothing. `/` leads on.
      expect([path, statuses.includes(path === '/' ? 303 : 200)]).toEqual([path, true]);
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
