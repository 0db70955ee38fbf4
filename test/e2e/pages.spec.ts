import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import {
  DEMO_COUNSELLOR,
  demoAddresses,
  draftAgain,
  publishDay,
  routesOf,
  startTestApp,
  type TestApp,
} from '../support';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';
import { Visitor } from './support/visitor';

const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');

const COORDINATOR = 'katrien@aalst.example';
const COUNSELLOR = DEMO_COUNSELLOR;
const ADMINISTRATOR = 'wim@aalst.example';
const OFFICER = 'mia@aalst.example';

interface ProductPage {
  readonly name: string;
  readonly email?: string;
  readonly route: string;
  readonly query?: string;
  /** The instant at which the page is opened, when it is not some weeks before the event. */
  readonly at?: string;
  readonly status?: number;
}

const DAY_ITSELF = '2027-03-11T16:00:00Z';

const of = (email: string, pages: Readonly<Record<string, string>>): ProductPage[] =>
  Object.entries(pages).map(([name, route]) => ({ name, email, route }));

/** Every page of the product that is opened by an address; what forms show is in the story. */
const productPages: readonly ProductPage[] = [
  { name: 'aanmelden', route: '/aanmelden' },
  { name: 'privacy', route: '/privacy' },
  { name: 'toegankelijkheid', route: '/toegankelijkheid' },
  { name: 'aanmelden-bevestigen', route: '/aanmelden/:token' },
  { name: 'niet-gevonden', route: '/bestaat-niet', status: 404 },
  { name: 'verboden', email: COUNSELLOR, route: '/evenementen', status: 403 },
  ...of(COORDINATOR, {
    evenementen: '/evenementen',
    'evenement-nieuw': '/evenementen/nieuw',
    overzicht: '/evenementen/:code',
    wijzigen: '/evenementen/:code/wijzigen',
    programma: '/evenementen/:code/programma',
    bezoek: '/evenementen/:code/programma/bezoek/:visitId',
    begeleiders: '/evenementen/:code/begeleiders',
    'bezoek-wensen': '/evenementen/:code/programma/bezoek/:visitId/wensen',
    bus: '/evenementen/:code/programma/bus/:vehicleId',
    rondleidingen: '/evenementen/:code/rondleidingen',
    deelnemers: '/evenementen/:code/deelnemers',
    plaatsen: '/evenementen/:code/plaatsen',
    'plaatsen-wijziging': '/evenementen/:code/plaatsen/wijziging',
    deelnemer: '/evenementen/:code/deelnemers/:registrationId',
    route: '/evenementen/:code/route',
    rit: '/evenementen/:code/rit',
    haltes: '/evenementen/:code/haltes',
    plan: '/evenementen/:code/plan',
    'plan-bussen': '/evenementen/:code/plan/bussen',
    gesprekken: '/evenementen/:code/gesprekken',
    'gesprekken-deelnemer': '/evenementen/:code/gesprekken/deelnemer/:registrationId',
    berichten: '/evenementen/:code/berichten',
    'berichten-plan': '/evenementen/:code/berichten/plan',
    'berichten-regel': '/evenementen/:code/berichten/plan/:kind',
    bericht: '/evenementen/:code/berichten/:messageId',
    gastbedrijven: '/gastbedrijven',
    'gastbedrijf-nieuw': '/gastbedrijven/nieuw',
    'gastbedrijf-gegevens': '/gastbedrijven/:id',
    'adres-nieuw': '/gastbedrijven/:id/adres/nieuw',
    adres: '/gastbedrijven/:id/adres/:partId',
    contactpersoon: '/gastbedrijven/:id/contact/:partId',
    vacature: '/gastbedrijven/:id/vacature/:partId',
    opstapplaatsen: '/opstapplaatsen',
    'opstapplaats-nieuw': '/opstapplaatsen/nieuw',
    opstapplaats: '/opstapplaatsen/:id',
    reistijden: '/reistijden',
    sluitingsdagen: '/sluitingsdagen',
    'sluitingsdagen-nieuw': '/sluitingsdagen/nieuw',
    'sluitingsdagen-weg': '/sluitingsdagen/weg',
  }),
  { name: 'dag', email: COORDINATOR, route: '/evenementen/:code/dag', at: DAY_ITSELF },
  { name: 'tegenslag', email: COORDINATOR, route: '/evenementen/:code/dag/tegenslag', at: DAY_ITSELF },
  {
    name: 'tegenslag-gevolgen',
    email: COORDINATOR,
    route: '/evenementen/:code/dag/tegenslag?kind=delay&place=:vehicleId/:visitId/host/arrive&minutes=25',
    at: DAY_ITSELF,
  },
  ...of(COUNSELLOR, {
    doorverwijzen: '/doorverwijzen',
    'doorverwijzen-formulier': '/doorverwijzen/:code',
    'doorverwijzen-bestand': '/doorverwijzen/:code/bestand',
    'doorverwijzen-klaar': '/doorverwijzen/:code/klaar/:registrationId',
    'mijn-mensen': '/mijn-mensen',
    persoon: '/mijn-mensen/:registrationId',
    verbeteren: '/mijn-mensen/:registrationId/verbeteren',
    gegevens: '/mijn-mensen/:registrationId/gegevens',
    vervangen: '/mijn-mensen/:registrationId/vervangen',
    taken: '/taken',
    brieven: '/taken/brieven',
    brief: '/taken/:taskId/brief',
  }),
  ...of(ADMINISTRATOR, {
    gebruikers: '/gebruikers',
    'gebruiker-nieuw': '/gebruikers/nieuw',
    gebruiker: '/gebruikers/:id',
    'gebruiker-overdragen': '/gebruikers/:id/overdragen',
    'gebruikers-geschiedenis': '/gebruikers/geschiedenis',
    toegangslog: '/toegangslog',
  }),
  ...of(OFFICER, { gegevensbescherming: '/gegevensbescherming', account: '/mijn-account' }),
  { name: 'stap', email: COORDINATOR, route: '/evenementen/:code/stap', query: '?step=close' },
  { name: 'mijn-dag', route: '/mijn-dag/:token' },
  { name: 'mijn-dag-wachtlijst', route: '/mijn-dag/:waiting' },
  { name: 'mijn-dag-afzeggen', route: '/mijn-dag/:token/afzeggen' },
  { name: 'vragen-stoppen', route: '/vragen-stoppen/:token' },
  { name: 'mijn-dag-oude-link', route: '/mijn-dag/verzonnen', status: 410 },
  { name: 'begeleider-vooraf', route: '/begeleider/:token' },
  { name: 'begeleider', route: '/begeleider/:token', at: '2027-03-11T06:30:00Z' },
  { name: 'begeleider-oude-link', route: '/begeleider/verzonnen', status: 410 },
  { name: 'gastbedrijf', route: '/gastbedrijf/:token' },
  { name: 'gastbedrijf-op-de-dag', route: '/gastbedrijf/:token', at: DAY_ITSELF },
  { name: 'gastbedrijf-oude-link', route: '/gastbedrijf/verzonnen', status: 410 },
];

/** Addresses that are no page: for programs, files, or a way to somewhere else. */
const NO_PAGES = [/^\/$/, /^\/(api|health|metrics|static)(\/|$)/, /\.csv$/, /\/gegevens\/bestand$/];

const LINKS = `[...document.querySelectorAll('a[href^="/"]')].map((link) => link.href)`;

const WIDTHS = [1280, 360];

/** What may be right on a wide screen and wrong on a narrow one. */
const NARROW_RULES = ['target-size', 'scrollable-region-focusable', 'color-contrast'];

jest.setTimeout(120_000);

describe('every page', () => {
  let test: TestApp;
  let browser: Browser;
  let addressOf: (route: string) => string;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    test = await startTestApp();
    browser = await startChromium();
    const day = await publishDay(test);
    addressOf = await demoAddresses(test, day);
    await draftAgain(test, day);
    await test.sql(
      "UPDATE message SET awaits_plan_until = due_at WHERE kind = 'reminder-1' AND state = 'planned' LIMIT 3",
    );
  });
  // Two hooks: each must run, also when the start of the other one failed.
  afterAll(() => browser.close());
  afterAll(() => test.close());

  const answered = new Set<string>();

  /** Addresses on a page that lead nowhere. */
  async function deadLinks(links: readonly string[], email?: string): Promise<string[]> {
    const headers = email === undefined ? {} : { cookie: await test.sessionCookie(email) };
    const dead: string[] = [];
    for (const link of new Set(links.map((one) => one.replace(/#.*/, '')))) {
      if (answered.has(link)) continue;
      const { status } = await fetch(link, { headers });
      if (status < 400) answered.add(link);
      else dead.push(`a link leads nowhere (${status}): ${link.replace(test.baseUrl, '')}`);
    }
    return dead;
  }

  it('is in the list of this test', () => {
    const listed = new Set(productPages.map(({ route }) => route));
    const isListed = (route: string): boolean => listed.has(route) || NO_PAGES.some((none) => none.test(route));
    expect(routesOf(test.app, 'GET').filter((route) => !isListed(route))).toEqual([]);
  });

  it.each(productPages.map((page) => [page.name, page] as const))(
    '%s: fits, reads well and can be used by everybody',
    async (name, { email, route, query = '', at = '2027-02-15T09:00:00Z', status = 200 }) => {
      test.clock.moveTo(at);
      const visitor = await Visitor.arrive(browser, test, {
        javaScriptEnabled: true,
        ...(email === undefined ? {} : { email }),
      });
      const { page } = visitor;
      const findings: string[] = [];
      expect(await visitor.open(addressOf(route) + query)).toBe(status);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const rules = width === WIDTHS[0] ? undefined : NARROW_RULES;
        const found = [...(await shapeFindings(page)), ...(await axeFindings(page, rules))];
        findings.push(...found.map((finding) => `${width} px: ${finding}`));
        await page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}.png`), fullPage: true });
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      findings.push(...(await axeFindings(page, ['color-contrast'])).map((finding) => `dark: ${finding}`));
      const links = await page.evaluate<string[]>(LINKS);
      findings.push(...(await deadLinks(links, email)));
      await visitor.leave();
      expect([...findings, ...visitor.complaints]).toEqual([]);
    },
  );
});
