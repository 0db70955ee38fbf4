import {
  DEMO_COUNSELLOR,
  demoAddresses,
  draftAgain,
  formsOf,
  publishDay,
  routesOf,
  startTestApp,
  type PageForm,
  type TestApp,
} from '../../support';
import { ApiAnswers, validityOf, type ApiDocument } from './support/api-answers';
import { madeUpRequests, type MadeUpRequest, type Target } from './support/made-up-requests';

const RUNS = Number(process.env['FC_RUNS'] ?? 1_000);
const SEED = Number(process.env['FC_SEED'] ?? 20_270_311);
const AT_ONCE = 6;

/** The API has few operations and much to get wrong. */
const API_TIMES = 8;

const UNKNOWN_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Who opens which part of the product. */
const COORDINATOR = 'katrien@aalst.example';
const VISITORS: readonly (readonly [part: RegExp, email: string])[] = [
  [/^\/(gebruikers|toegangslog)/, 'wim@aalst.example'],
  [/^\/(mijn-mensen|doorverwijzen|taken|resultaten)/, DEMO_COUNSELLOR],
  [/^\/(evenementen|gastbedrijven|opstapplaatsen|reistijden|sluitingsdagen)/, COORDINATOR],
];

/** Plans for seconds, signs somebody out, shuts a user out or takes the event to another state: that has specs of its own. */
const MUCH =
  /\/(bereken|bussen|stel-voor|aannemen|publiceer|schuif|uitval|vertraging|erbij|eraf|uit|stap|afgelasten|afmelden|kies|stoppen|voorstel)$/;

const REFERRAL = {
  ...{
    firstName: 'Mira',
    lastName: 'Proef',
    phone: '0470 00 00 01',
    email: null,
    channel: 'telefoon',
    postcode: '9300',
  },
  ...{ smsAllowed: false, sharedPhone: false, transport: 'bus', stop: 'aalst-station', dutchLevel: 'B1' },
  ...{ interpreterLanguage: null, preferences: ['V1'], certificates: [], needs: [], latestReturn: null, note: '' },
  ...{ translation: null, translationReason: null, overrideHired: false },
};

const REFERRALS = '/api/v1/events/HNJ-2027-01/referrals';
const SENT = { visitor: 'api', path: REFERRALS, type: 'application/json', body: JSON.stringify(REFERRAL) };

/** Calls as they should be: a new person, the same person again, and the list. */
const GOOD: readonly MadeUpRequest[] = [
  { method: 'POST', ...SENT },
  { method: 'POST', ...SENT },
  { method: 'GET', visitor: 'api', path: REFERRALS },
];

jest.setTimeout(120_000);

describe('whatever is sent', () => {
  let test: TestApp;
  let document: ApiDocument;
  let targets: Target[];
  let headers: Record<string, Record<string, string>>;

  beforeAll(async () => {
    test = await startTestApp();
    const day = await publishDay(test);
    const addressOf = await demoAddresses(test, day);
    await draftAgain(test, day);
    document = (await (await fetch(new URL('/api/openapi.json', test.baseUrl))).json()) as ApiDocument;
    const emails = [COORDINATOR, DEMO_COUNSELLOR, 'wim@aalst.example'];
    headers = { nobody: {}, api: { authorization: `Bearer ${await test.apiToken(DEMO_COUNSELLOR)}` } };
    for (const email of emails) headers[email] = { cookie: await test.sessionCookie(email) };
    targets = await targetsOf(addressOf);
  }, 180_000);
  afterAll(() => test.close());

  /** What has no real value is made up: such an address is tried too. */
  const realAddress = (addressOf: (route: string) => string, route: string): string => {
    try {
      return addressOf(route.replace(':action', 'herhalen').replace(/:(proposalId|interpreterId)/, UNKNOWN_ID));
    } catch {
      return route.replace(/:\w+/g, UNKNOWN_ID);
    }
  };

  async function targetsOf(addressOf: (route: string) => string): Promise<Target[]> {
    const pages = routesOf(test.app, 'GET').map((route) => targetOf('GET', route, realAddress(addressOf, route)));
    const forms: PageForm[] = [];
    for (const { address, visitor } of pages) {
      const page = await fetch(new URL(address, test.baseUrl), { headers: headers[visitor] ?? {}, redirect: 'manual' });
      forms.push(...formsOf(await page.text()));
    }
    const posts = routesOf(test.app, 'POST').flatMap((route) => {
      const pattern = new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`);
      const sent = forms.filter(({ action }) => pattern.test(action.split(/[?#]/, 1)[0] ?? '')).slice(0, 3);
      const real = targetOf('POST', route, realAddress(addressOf, route));
      return sent.length === 0 ? [real] : sent.map((form) => ({ ...real, form }));
    });
    const all = [...pages, ...posts];
    const api = all.filter(({ route }) => route.startsWith('/api/v1/'));
    return [...all, ...Array.from({ length: API_TIMES }, () => api).flat()];
  }

  const targetOf = (method: string, route: string, address: string): Target => ({
    ...{ method, route, address, onlyRefused: method === 'POST' && MUCH.test(route) },
    visitor: route.startsWith('/api/') ? 'api' : (VISITORS.find(([part]) => part.test(route))?.[1] ?? 'nobody'),
    ...(route.endsWith('/referrals') && { example: REFERRAL }),
    ...(route.endsWith('/cancel') && { example: { reason: 'by-participant' } }),
  });

  it('is described by a valid OpenAPI document', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(validityOf(document)).toEqual({ valid: true, errors: [] });
    expect(validityOf({ ...document, paths: { x: {} } })).toMatchObject({ valid: false });
  });

  it('is described with every error of every operation, as a problem', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, { responses }] of Object.entries(item)) {
        const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
        expect([path, method, errors.map(([status]) => status)]).toEqual([
          path,
          method,
          expect.arrayContaining(['400', '401', '403', '404', '429', '500', '503']) as unknown,
        ]);
        for (const [, { content }] of errors) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  it(`is answered as described, or with a page, and never with a fault of ours (${RUNS} requests)`, async () => {
    const answers = new ApiAnswers(document);
    const requests = [...GOOD, ...madeUpRequests(targets, Object.keys(headers), { numRuns: RUNS, seed: SEED })];
    const statuses = new Map<number, number>();
    const mistakes: string[] = [];
    const next = async (): Promise<void> => {
      for (let request = requests.shift(); request !== undefined; request = requests.shift()) {
        const answer = await send(request);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const mistake = mistakeOf(answers, answer);
        if (mistake !== undefined) mistakes.push(`${mistake}\n${JSON.stringify(request).slice(0, 1_500)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    expect(mistakes.slice(0, 20)).toEqual([]);
    // Requests of every kind got through: else this would try nothing but the door.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 303, 401, 403, 404, 405, 409, 415, 422]));
    expect(await test.audit()).toEqual([]);
  }, 3_600_000);

  async function send({ method, path, visitor, type, body }: MadeUpRequest) {
    const answer = await fetch(new URL(path, test.baseUrl), {
      method,
      redirect: 'manual',
      headers: { ...headers[visitor], ...(type !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    });
    const { pathname } = new URL(path, test.baseUrl);
    const media = answer.headers.get('content-type') ?? '';
    return { method, path: pathname, status: answer.status, type: media, text: await answer.text() };
  }

  function mistakeOf(answers: ApiAnswers, answer: Awaited<ReturnType<typeof send>>): string | undefined {
    const { status, path, type, text } = answer;
    if (status >= 500) return `${status} ${text.slice(0, 300)}`;
    if (path.startsWith('/api/v1/')) return answers.mistake(answer);
    if (status < 400 || path.startsWith('/api/') || /^\/(health|metrics)/.test(path)) return undefined;
    return type.startsWith('text/html') && text.includes('<html lang="nl-BE">')
      ? undefined
      : `${status} of type ${type}`;
  }
});
