import { newId } from '../../../src/kernel';
import type { Role } from '../../../src/modules/identity';
import { demoAddresses, draftAgain, publishDay, routesOf, startTestApp, type TestApp } from '../../support';
import { linkHolders, people, programs, type Actor } from './actors';
import { linkOf, whoMayWhat, type Audience } from './who-may-what';

/** Which roles a group has; none for who needs no account. */
const ROLES: Readonly<Record<Audience, readonly Role[]>> = {
  everybody: [],
  linkHolders: [],
  signedIn: ['coordinator', 'counsellor', 'administrator', 'dpo'],
  programs: ['coordinator', 'counsellor'],
  ownCounsellors: ['counsellor', 'coordinator'],
  counsellorsAndCoordinators: ['counsellor', 'coordinator'],
  coordinators: ['coordinator'],
  coordinatorsAndAdministrators: ['coordinator', 'administrator'],
  administrators: ['administrator'],
  administratorsAndOfficers: ['administrator', 'dpo'],
  officers: ['dpo'],
};

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

jest.setTimeout(180_000);

/** What programs send: the API reads it before it looks for the event. */
const PROGRAMS_SEND = [
  [
    '/referrals',
    {
      firstName: 'Mira',
      lastName: 'Proef',
      email: 'm@p.example',
      channel: 'mail',
      postcode: '9300',
      dutchLevel: 'B1',
      transport: 'own',
    },
  ],
  ['/cancel', { reason: 'by-participant' }],
] as const;

/** Fields of forms whose address holds an id: enough to be read, so that what is missing is what the address names. */
const FORMS_SEND = {
  state: 'present',
  joinedAt: '',
  verdict: 'merged',
  version: '1',
  kind: 'remove',
  interviewId: 'x',
};

function sent(route: string, headers: Actor['headers']): RequestInit {
  if (route.startsWith('GET ')) return { headers };
  if (!route.includes(' /api/')) return { headers, body: new URLSearchParams(FORMS_SEND) };
  const [, body = {}] = PROGRAMS_SEND.find(([end]) => route.endsWith(end)) ?? [];
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

describe('who may what', () => {
  let test: TestApp;
  let addressOf: (route: string) => string;
  let actors: Actor[];
  /** Who calls the API; a session is nobody there. */
  let callers: Actor[];
  /** A secret of each kind of link. */
  let links: Record<string, string>;

  beforeAll(async () => {
    test = await startTestApp();
    const day = await publishDay(test);
    addressOf = await demoAddresses(test, day);
    await draftAgain(test, day);
    links = Object.fromEntries(
      linkOf.map(([address, kind]) => [kind, addressOf(`${address}:token`).slice(address.length)]),
    );
    const everybody = await people(test);
    const outside = linkHolders(links);
    actors = [...everybody, ...outside];
    const noPrograms = [...everybody.slice(0, 5), ...outside].map((actor) => ({ ...actor, roles: [] }));
    callers = [...noPrograms, ...(await programs(test))];
  }, 180_000);
  afterAll(() => test.close());

  const routes = (): string[] =>
    METHODS.flatMap((method) => routesOf(test.app, method).map((path) => `${method} ${path}`));

  const realAddress = (path: string): string => {
    const known = path.replace(':action', 'stuur').replace(/:(proposalId|interpreterId|reportId)/, newId());
    return addressOf(known);
  };

  async function statusOf(route: string, { headers }: Actor): Promise<string> {
    const [method = '', path = ''] = route.split(' ');
    const url = new URL(realAddress(path), test.baseUrl);
    const answer = await fetch(url, { method, redirect: 'manual', ...sent(route, headers) });
    await answer.arrayBuffer();
    const isSentToSignIn = answer.headers.get('location')?.startsWith('/aanmelden') === true;
    return answer.status === 303 && isSentToSignIn && path !== '/afmelden' ? 'sign in' : String(answer.status);
  }

  /** Who gets no further than the door: undefined for who may come in. */
  function atTheDoor(route: string, audience: Audience, { roles }: Actor): string | undefined {
    if (roles.length === 0) return route.startsWith('GET ') && audience !== 'programs' ? 'sign in' : '401';
    return roles.some((role) => ROLES[audience].includes(role)) ? undefined : '403';
  }

  /** What does not exist for who may come in. */
  const isHidden = (route: string, audience: Audience, { own, name }: Actor): boolean =>
    (route.includes('/:') && !own) || (audience === 'ownCounsellors' && name !== 'the counsellor');

  /** What the table says of an actor; undefined where the answer depends on what is sent. */
  function expected(route: string, audience: Audience, actor: Actor): string | undefined {
    if (ROLES[audience].length === 0) return undefined;
    const refused = atTheDoor(route, audience, actor) ?? (isHidden(route, audience, actor) ? '404' : undefined);
    if (refused !== undefined || !route.startsWith('GET ')) return refused;
    return route === 'GET /' ? '303' : '200';
  }

  it('has a row for every route, and no row without one', () => {
    const rows = Object.values(whoMayWhat).flat();
    expect([...rows].sort()).toEqual(routes().sort());
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('is as the table says, for every route and everybody', async () => {
    let answers = 0;
    let cells = 0;
    const wrong: string[] = [];
    for (const [audience, rows] of Object.entries(whoMayWhat) as [Audience, readonly string[]][]) {
      for (const route of rows) {
        for (const actor of audience === 'programs' ? callers : actors) {
          cells += 1;
          const right = expected(route, audience, actor);
          if (right === undefined) continue;
          const status = await statusOf(route, actor);
          answers += 1;
          if (status !== right) wrong.push(`${route}, ${actor.name}: ${status} in place of ${right}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    process.stdout.write(
      `who may what: ${routes().length} routes × ${actors.length} actors and ${callers.length} callers of the API, ` +
        `${cells} pairs: ${answers} answers as the table says, ${cells - answers} depend on what is sent\n`,
    );
    expect(answers).toBeGreaterThan(2_500);
  });

  it('opens nothing of another event below an event of the own', async () => {
    const [coordinator] = actors.filter(({ name }) => name === 'a coordinator elsewhere');
    const nested = whoMayWhat.coordinators.filter((route) => /\/:code\/.*:(?!kind)/.test(route));
    expect(nested.length).toBeGreaterThan(20);
    const own = (route: string) => realAddress(route.split(' ')[1]!).replace('HNJ-2027-01', 'WAAS-1');
    const wrong: string[] = [];
    for (const route of nested) {
      const [method = ''] = route.split(' ');
      const request = { method, redirect: 'manual', ...sent(route, coordinator!.headers) } as const;
      const answer = await fetch(new URL(own(route), test.baseUrl), request);
      await answer.arrayBuffer();
      // An event without a plan, or not of today, refuses some forms before it looks for anybody.
      const refusals = method === 'GET' ? [404] : [404, 409];
      if (!refusals.includes(answer.status)) wrong.push(`${route}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('opens to everybody what is for everybody', async () => {
    for (const route of whoMayWhat.everybody.filter((one) => one.startsWith('GET ')))
      for (const actor of actors)
        expect([route, actor.name, await statusOf(route, actor)]).toEqual([route, actor.name, '200']);
  });

  /** The page that asks to confirm signing in says nothing about the link until it is used. */
  const lookingIn = whoMayWhat.linkHolders.filter((route) => route !== 'GET /aanmelden/:token');

  it.each(lookingIn)('%s is shut for every other link', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const [, own] = linkOf.find(([address]) => path.startsWith(address))!;
    for (const [kind, token] of Object.entries(links).filter(([other]) => other !== own)) {
      const address = path.replace(':token', token).replace(/:\w+/g, newId());
      const body = method === 'GET' ? {} : { body: new URLSearchParams(FORMS_SEND) };
      const answer = await fetch(new URL(address, test.baseUrl), { method, redirect: 'manual', ...body });
      await answer.arrayBuffer();
      expect([kind, answer.status]).toEqual([kind, 410]);
    }
  });

  it.each(whoMayWhat.linkHolders)('%s is shut for who made up the link', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const address = path.replace(':token', 'verzonnen').replace(/:\w+/g, newId());
    for (const { headers } of actors) {
      const body = method === 'GET' ? {} : { body: new URLSearchParams() };
      const answer = await fetch(new URL(address, test.baseUrl), { method, headers, redirect: 'manual', ...body });
      // The page that asks to confirm signing in says nothing about the link until it is used.
      expect(route === 'GET /aanmelden/:token' ? [200] : [404, 410]).toContain(answer.status);
    }
  });
});
