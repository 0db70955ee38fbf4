import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { CurrentUser } from '../../src/modules/identity';
import type { Letter } from '../../src/modules/notifications';
import { withoutScreen } from '../../src/modules/notifications/writing/layout/mail-content';
import { fullFacts, longFacts } from '../../src/modules/notifications/writing/testing/participant-facts';
import { translatedMail } from '../../src/modules/notifications/writing/participant/translated-mail';
import { renderDocument } from '../../src/web/layout/render-document';
import { LettersPage } from '../../src/web/pages/counsellor/tasks/letters.page';
import { startChromium } from './support/chromium';

const user: CurrentUser = {
  id: 'u',
  associationId: 'a',
  organisationId: 'o',
  firstName: 'Els',
  lastName: 'Peeters',
  email: 'els@vdab.example',
  phone: '053 00 00 00',
  roles: ['counsellor'],
};

const letter = (taskId: string, changes: Partial<Letter> = {}): Letter => ({
  taskId,
  registrationId: taskId,
  recipientName: 'Amira Benali',
  postcode: '9300',
  writtenOn: '2027-02-15',
  postBy: '2027-03-04',
  largePrint: false,
  contact: { name: 'Els', phone: '053 00 00 00' },
  associationName: 'Streekvereniging',
  content: withoutScreen(translatedMail('timetable', { ...fullFacts, changes: [] }, null)),
  ...changes,
});

const styles = readFileSync('src/web/static/app.css', 'utf8');

interface Box {
  readonly top: number;
  readonly width: number;
  readonly fontSize: string;
}

const SHOWN = `[...document.querySelectorAll('body *')]
  .filter((element) => element.childElementCount === 0 && element.getClientRects().length > 0 && !element.closest('.letter'))
  .map((element) => element.textContent)`;

const LETTERS = `[...document.querySelectorAll('.letter')].map((element) => ({
  top: element.getBoundingClientRect().top,
  width: element.scrollWidth - element.clientWidth,
  fontSize: getComputedStyle(element.querySelector('p')).fontSize,
}))`;

jest.setTimeout(60_000);

describe('letters on paper', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startChromium();
    page = await browser.newPage({ javaScriptEnabled: true });
    await page.emulateMedia({ media: 'print' });
  });
  afterAll(() => browser.close());

  async function sheets(letters: readonly Letter[]): Promise<number> {
    await page.setContent(renderDocument(LettersPage({ user, title: 'Brieven', letters, none: 'Geen' })));
    await page.addStyleTag({ content: styles });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  }

  it('each take one A4 sheet of their own', async () => {
    expect(await sheets([letter('1')])).toBe(1);
    expect(await sheets([letter('1'), letter('2'), letter('3')])).toBe(3);
  });

  it('show nothing of the screen around them', async () => {
    await sheets([letter('1'), letter('2')]);
    expect(await page.evaluate<string[]>(SHOWN)).toEqual([]);
  });

  it('begin on a new sheet too when one before them is longer than a sheet', async () => {
    const long = letter('1', {
      largePrint: true,
      content: withoutScreen(translatedMail('timetable', longFacts, 'fr')),
    });
    const alone = await sheets([long]);
    expect(alone).toBeGreaterThan(1);
    expect(await sheets([long, letter('2')])).toBe(alone + 1);
  });

  it('have large print for who asked for it, and fit the sheet', async () => {
    await sheets([letter('1'), letter('2', { largePrint: true })]);
    const [small, large] = await page.evaluate<Box[]>(LETTERS);
    expect([small!.fontSize, large!.fontSize]).toEqual(['16px', '24px']);
    expect([small!.width, large!.width]).toEqual([0, 0]);
  });
});
