import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { publishDay, startTestApp, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';
import { Visitor } from './support/visitor';

const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');

jest.setTimeout(120_000);

describe('the days on which an association is closed', () => {
  let test: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    [test, browser] = await Promise.all([startTestApp(), startChromium()]);
    await publishDay(test);
    test.clock.moveTo('2027-01-25T09:00:00Z');
  });
  // Two hooks: each must run, also when the start of the other one failed.
  afterAll(() => browser.close());
  afterAll(async () => {
    expect(await test.audit()).toEqual([]);
    await test.close();
  });

  it.each([360, 1280])('are added, undone, shown first and refused at %i px', async (width) => {
    const katrien = await Visitor.arrive(browser, test, {
      email: 'katrien@aalst.example',
      viewport: { width, height: 800 },
      // What looks at the page needs it; the page does not.
      javaScriptEnabled: true,
    });
    const { page } = katrien;
    const words = (): Promise<string> => page.getByRole('main').innerText();
    const look = async (name: string): Promise<void> => {
      await page.screenshot({ path: join(SCREENSHOTS, `sluitingsdagen-${name}-${width}.png`), fullPage: true });
      expect(await axeFindings(page)).toEqual([]);
      expect(await shapeFindings(page)).toEqual([]);
    };
    await katrien.open('/evenementen');
    await katrien.follow('Sluitingsdagen');
    await look('leeg');
    await katrien.press('Voeg toe: Carnaval Aalst');
    expect(await words()).toContain('Toegevoegd: maandag 8 februari 2027 tot en met dinsdag 9 februari 2027.');
    await look('toegevoegd');
    await katrien.press('Maak ongedaan');
    expect(await words()).toContain('Verwijderd:');
    await page.getByLabel('Eerste dag').fill('2027-03-08');
    await page.getByLabel('Naam').fill('Kermis');
    await katrien.press('Toon wat er verandert');
    expect(await words()).toContain('schuiven op.');
    await look('gevolg');
    await katrien.press('Bewaar');
    expect(await words()).toContain('Toegevoegd: maandag 8 maart 2027.');
    await page.getByLabel('Eerste dag').fill('2027-03-08');
    await page.getByLabel('Naam').fill('Nog eens kermis');
    await katrien.press('Toon wat er verandert');
    expect(await words()).toContain('is er al een sluitingsdag');
    await look('geweigerd');
    await katrien.press('Verwijder maandag 8 maart 2027');
    await katrien.press('Verwijder');
    expect(await words()).toContain('Verwijderd: maandag 8 maart 2027.');
    expect(katrien.complaints).toEqual([]);
  });
});
