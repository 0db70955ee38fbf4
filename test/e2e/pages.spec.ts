import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { SignInLinks, UserReader } from '../../src/modules/identity';
import { ParticipantLinks } from '../../src/modules/registrations';
import { publishDay, startTestApp, type PublishedDay, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';
import { Visitor } from './support/visitor';

const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');
const EVENT = '/evenementen/HNJ-2027-01';

const COORDINATOR = 'katrien@aalst.example';
const COUNSELLOR = 'els@vdab.example';

interface ProductPage {
  readonly name: string;
  readonly email?: string;
  readonly path: (places: Places) => string;
  /** The instant at which the page is opened, when it is not some weeks before the event. */
  readonly at?: string;
  readonly status?: number;
}

/** Addresses that differ from run to run. */
interface Places {
  readonly registration: string;
  readonly host: string;
  readonly jobseeker: string;
  readonly waiting: string;
  readonly signIn: string;
}

const DAY_ITSELF = '2027-03-11T16:00:00Z';

const of = (email: string, pages: Readonly<Record<string, string>>): ProductPage[] =>
  Object.entries(pages).map(([name, path]) => ({
    name,
    email,
    path: ({ registration }) => path.replace(':registrationId', registration),
  }));

/** Every page of the product that is opened by an address; what forms show is in the story. */
const productPages: readonly ProductPage[] = [
  { name: 'aanmelden', path: () => '/aanmelden' },
  { name: 'aanmelden-bevestigen', path: ({ signIn }) => signIn },
  { name: 'niet-gevonden', path: () => '/bestaat-niet', status: 404 },
  { name: 'verboden', email: COUNSELLOR, path: () => '/evenementen', status: 403 },
  ...of(COORDINATOR, {
    evenementen: '/evenementen',
    'evenement-nieuw': '/evenementen/nieuw',
    overzicht: EVENT,
    wijzigen: `${EVENT}/wijzigen`,
    programma: `${EVENT}/programma`,
    deelnemers: `${EVENT}/deelnemers`,
    deelnemer: `${EVENT}/deelnemers/:registrationId`,
    route: `${EVENT}/route`,
    gesprekken: `${EVENT}/gesprekken`,
  }),
  ...of(COUNSELLOR, {
    doorverwijzen: '/doorverwijzen',
    'doorverwijzen-formulier': '/doorverwijzen/HNJ-2027-01',
    'doorverwijzen-bestand': '/doorverwijzen/HNJ-2027-01/bestand',
    'doorverwijzen-klaar': '/doorverwijzen/HNJ-2027-01/klaar/:registrationId',
    'mijn-mensen': '/mijn-mensen',
    persoon: '/mijn-mensen/:registrationId',
  }),
  { name: 'mijn-dag', path: ({ jobseeker }) => jobseeker },
  { name: 'mijn-dag-wachtlijst', path: ({ waiting }) => waiting },
  { name: 'mijn-dag-afzeggen', path: ({ jobseeker }) => `${jobseeker}/afzeggen` },
  { name: 'mijn-dag-oude-link', path: () => '/mijn-dag/verzonnen', status: 410 },
  { name: 'gastbedrijf', path: ({ host }) => host },
  { name: 'gastbedrijf-op-de-dag', path: ({ host }) => host, at: DAY_ITSELF },
  { name: 'gastbedrijf-oude-link', path: () => '/gastbedrijf/verzonnen', status: 410 },
];

const WIDTHS = [1280, 360];

describe('every page', () => {
  let test: TestApp;
  let browser: Browser;
  let day: PublishedDay;
  let places: Places;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    test = await startTestApp();
    [browser, day] = await Promise.all([startChromium(), publishDay(test)]);
    const user = (await test.get(UserReader).byEmail(COUNSELLOR))!;
    const find = async (where: string, ...values: string[]) =>
      (await test.sql<{ id: string }>(`SELECT MIN(id) AS id FROM registration WHERE ${where}`, values))[0]!.id;
    const own = await find("counsellor_id = ? AND state = 'seated'", user.id);
    const link = async (id: string) => `/mijn-dag/${await test.run(() => test.get(ParticipantLinks).issue(id))}`;
    places = {
      registration: own,
      host: await day.addressOf(day.host('Vriesgroente')),
      jobseeker: await link(own),
      waiting: await link(await find("state = 'waiting'")),
      signIn: `/aanmelden/${await test.run(() => test.get(SignInLinks).issue(user.id))}`,
    };
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await test.close();
  });

  it.each(productPages.map((page) => [page.name, page] as const))(
    '%s: fits, reads well and can be used by everybody',
    async (name, { email, path, at = '2027-02-15T09:00:00Z', status = 200 }) => {
      test.clock.moveTo(at);
      const visitor = await Visitor.arrive(browser, test, {
        javaScriptEnabled: true,
        ...(email === undefined ? {} : { email }),
      });
      const { page } = visitor;
      const findings: string[] = [];
      expect(await visitor.open(path(places))).toBe(status);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const found = [...(await shapeFindings(page)), ...(await axeFindings(page))];
        findings.push(...found.map((finding) => `${width} px: ${finding}`));
        await page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}.png`), fullPage: true });
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      findings.push(...(await axeFindings(page, ['color-contrast'])).map((finding) => `dark: ${finding}`));
      await visitor.leave();
      expect([...findings, ...visitor.complaints]).toEqual([]);
    },
    60_000,
  );
});
