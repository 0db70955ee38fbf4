import type { Browser, Page } from 'playwright-core';
import { coachRouteSheet } from '../../src/modules/notifications/writing/coach/coach-mails';
import { coachFacts } from '../../src/modules/notifications/writing/testing/coach-facts';
import { hostSlotList } from '../../src/modules/notifications/writing/host/host-mails';
import type { MailContent } from '../../src/modules/notifications/writing/layout/mail-content';
import { mailHtml } from '../../src/modules/notifications/writing/layout/mail-layout';
import {
  participantMail,
  participantMessageKinds,
} from '../../src/modules/notifications/writing/participant/participant-mails';
import { fullFacts, longFacts } from '../../src/modules/notifications/writing/testing/participant-facts';
import { counsellorDigest } from '../../src/modules/notifications/writing/user/user-mails';
import { translatedMail, translationOf } from '../../src/modules/notifications/writing/participant/translated-mail';
import { translationIn } from '../../src/texts/translations';
import { startChromium } from './support/chromium';
import { axeFindings } from './support/page-findings';

/** As narrow as WCAG 2.2 asks (1.4.10). */
const WIDTH = 320;

const LANDMARKS = ['landmark-one-main', 'page-has-heading-one', 'region'];

interface Fit {
  readonly overflow: number;
  readonly images: number;
}

const FIT = `({
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  images: document.querySelectorAll('img, picture, iframe, script, link, [background]').length,
})`;

const rightToLeft = (content: MailContent): MailContent => {
  const arabic = { ...translationIn('en')!, language: 'ar', direction: 'rtl' as const };
  return { ...content, translation: translationOf('confirmation', longFacts, arabic)! };
};

const hostList = hostSlotList({
  contactFirstName: longFacts.firstName,
  hostName: longFacts.hostNames[0]!,
  eventDate: '2027-03-11',
  interviews: longFacts.interviews!.map(({ startsAt, vacancyTitle }) => ({
    startsAt,
    endsAt: '14:00',
    firstName: longFacts.firstName,
    vacancyTitle,
    interpreterLanguage: 'Tigrinya',
  })),
  namesFrom: null,
  arrivals: [],
  interviewsStepFree: true,
  phone: longFacts.phone,
  associationName: longFacts.hostNames[0]!,
  hostUrl: 'https://hop.example/gastbedrijf/geheim',
});

const digest = counsellorDigest({
  firstName: longFacts.counsellorName,
  associationName: longFacts.hostNames[0]!,
  moment: 'after',
  eventDate: '2027-03-11',
  people: [
    {
      name: `${longFacts.firstName} ${longFacts.firstName}`,
      state: 'waiting',
      interviews: [
        { startsAt: '12:15', result: 'orientation-placement' },
        { startsAt: '14:10', result: 'unknown' },
      ],
    },
  ],
  peopleUrl: 'https://hop.example/mijn-mensen',
});

const mails: readonly (readonly [string, MailContent])[] = [
  ...participantMessageKinds.map((kind) => [kind, participantMail(kind, fullFacts)] as const),
  ...participantMessageKinds.map(
    (kind) => [`${kind}, long, in French too`, translatedMail(kind, longFacts, 'fr')] as const,
  ),
  ['confirmation, from right to left', rightToLeft(participantMail('confirmation', longFacts))],
  ['list for a host, long', hostList],
  ['overview for a counsellor, long', digest],
  ['route sheet for a coach operator', coachRouteSheet(coachFacts())],
];

jest.setTimeout(60_000);

describe('mails on a small screen', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.newPage({ viewport: { width: WIDTH, height: 800 } });
    page.on('request', (request) => asked.push(request.url()));
  });
  afterAll(() => browser.close());
  beforeEach(() => asked.splice(0));

  async function findings(html: string): Promise<string[]> {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setContent(html);
      const axe = await axeFindings(page);
      found.push(
        ...axe.filter((one) => !LANDMARKS.includes(one.split(' ')[1] ?? '')).map((one) => `${colorScheme}: ${one}`),
      );
    }
    const { overflow, images } = await page.evaluate<Fit>(FIT);
    if (overflow > 0) found.push(`${overflow} px wider than the screen`);
    if (images > 0) found.push(`${images} things that are not words`);
    return [...found, ...asked.map((url) => `asks for ${url}`)];
  }

  it.each(mails)('%s fits, can be read in the dark, and asks nobody for anything', async (_, content) => {
    expect(await findings(mailHtml(content))).toEqual([]);
  });

  it('the checks find a wide table, grey on grey in the dark, a picture and who counts readers', async () => {
    const html = mailHtml(participantMail('follow-up', fullFacts))
      .replace('<body', '<body><table style="width: 700px"><tr><td>x</td></tr></table')
      .replace('#e9eeec', '#222222')
      .replace('</body>', '<img alt="" src="https://count.example/1.gif"></body>');
    const found = (await findings(html)).join('\n');
    expect(found).toContain('dark: serious color-contrast');
    expect(found).not.toContain('light: serious color-contrast');
    expect(found).toMatch(/\d+ px wider than the screen/);
    expect(found).toContain('1 things that are not words');
    expect(found).toContain('asks for https://count.example/1.gif');
  });
});
