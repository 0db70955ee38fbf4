import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startTestApp, twoBusDay, type TestApp, type TwoBusDay } from '../support';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';
import { Visitor } from './support/visitor';

const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');
const EVENT = '/evenementen/HNJ-2027-01';

/** Of a finger, in CSS pixels. */
const THUMB = 44;

jest.setTimeout(120_000);

describe('who rides along with a bus, phone in hand', () => {
  let test: TestApp;
  let day: TwoBusDay;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    browser = await startChromium();
    test = await startTestApp();
    day = await twoBusDay(test);
  }, 120_000);
  // Two hooks: each must run, also when the start of the other one failed.
  afterAll(() => browser.close());
  afterAll(() => test.close());

  it('gets a link, ticks who is there, takes one back, and says that the bus is late; the coordinator answers', async () => {
    const look = async ({ page }: Visitor, name: string): Promise<void> => {
      await page.screenshot({ path: join(SCREENSHOTS, `begeleider-${name}.png`), fullPage: true });
      expect(await axeFindings(page)).toEqual([]);
      expect(await shapeFindings(page)).toEqual([]);
    };
    const arrive = (more: { readonly email?: string } = {}) =>
      // What looks at the page needs script; the page does not.
      Visitor.arrive(browser, test, { ...more, viewport: { width: 360, height: 740 }, javaScriptEnabled: true });
    const katrien = await arrive({ email: 'katrien@aalst.example' });
    test.clock.moveTo('2027-03-09T09:00:00Z');
    await katrien.open(`${EVENT}/dag`);
    await katrien.follow('Begeleiders');
    await katrien.page.getByLabel('Naam').fill('Sofie Maes');
    await katrien.page.getByLabel('Bus').selectOption({ label: 'Busje' });
    await katrien.press('Voeg toe');
    await katrien.press('Toon een link voor Sofie Maes');
    await look(katrien, 'link');
    const url = await katrien.page.getByLabel('De link').inputValue();
    const mail = await katrien.page.getByText('Stuur met je eigen mailprogramma').getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(url);

    test.clock.moveTo('2027-03-11T06:25:00Z');
    const sofie = await arrive();
    await sofie.open(new URL(url).pathname);
    const main = sofie.page.getByRole('main');
    const names = day.onVan.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    for (const name of names) expect(await main.innerText()).toContain(name);
    for (const { firstName, lastName } of day.onBus)
      expect(await main.innerText()).not.toContain(`${firstName} ${lastName}`);
    const [one, two] = names;
    const button = sofie.page.getByRole('button', { name: `${one!} is er`, exact: true });
    const box = await button.boundingBox();
    expect([box!.height >= THUMB, box!.width >= 2 * THUMB]).toEqual([true, true]);
    await sofie.press(`${one!} is er`);
    await sofie.press(`${two!} is er niet`);
    expect(await main.innerText()).toContain(`1 van ${names.length} erbij. 1 niet erbij.`);
    await look(sofie, 'genoteerd');
    await sofie.press(`Maak ongedaan wat genoteerd is over ${two!}`);
    expect(await main.innerText()).toContain(`1 van ${names.length} erbij. 0 niet erbij.`);
    await sofie.page.getByLabel('Waar?').selectOption({ index: 2 });
    await sofie.page.getByLabel('Hoeveel minuten later?').fill('12');
    await sofie.press('Meld');
    expect(await main.innerText()).toContain('Gemeld, nog niet beantwoord');
    await look(sofie, 'gemeld');

    await katrien.open(`${EVENT}/dag`);
    expect(await katrien.page.getByRole('main').innerText()).toContain('Sofie Maes meldt om 7.25 u: 12 minuten later.');
    await look(katrien, 'melding');
    await katrien.follow('Bekijk de gevolgen');
    await katrien.press('Akkoord, voer uit');
    await sofie.open(new URL(url).pathname);
    expect(await main.innerText()).not.toContain('Gemeld, nog niet beantwoord');
  });
});
