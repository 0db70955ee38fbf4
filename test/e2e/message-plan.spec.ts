import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { publishDay, startTestApp, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';
import { Visitor } from './support/visitor';

const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');
const PLAN = '/evenementen/HNJ-2027-01/berichten/plan';

jest.setTimeout(120_000);

describe('another moment for a message', () => {
  let test: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    [test, browser] = await Promise.all([startTestApp(), startChromium()]);
    await publishDay(test);
  });
  // Two hooks: each must run, also when the start of the other one failed.
  afterAll(() => browser.close());
  afterAll(async () => {
    expect(await test.audit()).toEqual([]);
    await test.close();
  });

  const dues = (): Promise<{ due: string; n: number | string }[]> =>
    test.sql(
      "SELECT CAST(due_at AS CHAR(16)) AS due, COUNT(*) AS n FROM message WHERE kind = 'reminder-3' GROUP BY due_at",
    );

  it.each([360, 1280])('is shown first, saved, and undone at %i px', async (width) => {
    const katrien = await Visitor.arrive(browser, test, {
      email: 'katrien@aalst.example',
      viewport: { width, height: 800 },
      javaScriptEnabled: true,
    });
    const { page } = katrien;
    const before = await dues();
    await katrien.open('/evenementen/HNJ-2027-01/berichten');
    await katrien.follow('Welk bericht vertrekt wanneer?');
    await katrien.follow('Wijzig wanneer dit gaat: tweede herinnering');
    await page.getByLabel('Hoeveel dagen ervoor?').fill('5');
    await page.getByLabel('Om hoe laat?').fill('14:30');
    await katrien.press('Toon wat er verandert');
    expect(await page.getByRole('main').innerText()).toContain('zaterdag 6 maart 2027 om 14.30 u');
    await page.screenshot({ path: join(SCREENSHOTS, `berichten-regel-gevolg-${width}.png`), fullPage: true });
    expect(await axeFindings(page)).toEqual([]);
    expect(await shapeFindings(page)).toEqual([]);
    expect(await dues()).toEqual(before);
    await katrien.press('Bewaar');
    expect((await dues()).map(({ due }) => due)).toEqual(['2027-03-06 13:30']);
    await page.screenshot({ path: join(SCREENSHOTS, `berichten-plan-bewaard-${width}.png`), fullPage: true });
    expect(await axeFindings(page)).toEqual([]);
    await katrien.follow('Maak ongedaan');
    await katrien.press('Bewaar');
    expect(await dues()).toEqual(before);
    expect(page.url()).toContain(PLAN);
    expect(katrien.complaints).toEqual([]);
    await katrien.leave();
  });
});
