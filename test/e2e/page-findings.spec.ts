import type { Browser, Page } from 'playwright-core';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';

const page = (body: string, head = "<title>Route – Hop 'n Job!</title>", lang = 'nl-BE'): string =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body><main>${body}</main></body></html>`;

describe('the checks of pages', () => {
  let browser: Browser;
  let tab: Page;

  beforeAll(async () => {
    browser = await startChromium();
    tab = await browser.newPage({ viewport: { width: 360, height: 600 } });
  }, 60_000);
  afterAll(() => browser.close());

  it('find nothing on a good page', async () => {
    await tab.setContent(page('<h1>Route</h1><div style="overflow-x: auto"><p style="width: 900px">Breed</p></div>'));
    expect(await shapeFindings(tab)).toEqual([]);
    expect(await axeFindings(tab, ['color-contrast', 'label', 'target-size'])).toEqual([]);
  });

  it('find what is wider than the screen, and say what it is', async () => {
    await tab.setContent(page('<h1>Route</h1><table class="breed" style="width: 900px"><tr><td>x</td></tr></table>'));
    expect(await shapeFindings(tab)).toEqual([expect.stringMatching(/^the page is \d+ px wider .*TABLE\.breed/)]);
  });

  it('find a missing title, heading and language', async () => {
    await tab.setContent(page('<h1>Een</h1><h1>Twee</h1>', '<title></title>', 'en'));
    expect(await shapeFindings(tab)).toEqual(['the language is "en"', 'the title is ""', 'there are 2 main headings']);
  });

  it('find an id that people would read, but not the number for who calls', async () => {
    const id = '01a2089d-d592-709a-a291-ecefe924a075';
    await tab.setContent(page(`<h1>Route</h1><p>Bel je ons? Geef dit nummer door: ${id}</p>`));
    expect(await shapeFindings(tab)).toEqual([]);
    await tab.setContent(page(`<h1>Route</h1><p>${id} zet één gesprekspartner meer in.</p>`));
    expect(await shapeFindings(tab)).toEqual([`people read an id: ${id}`]);
  });

  it('find grey on grey, a field without a label, and a target too small', async () => {
    const small = '<button style="width: 9px; height: 9px; padding: 0">x</button>';
    await tab.setContent(page(`<h1 style="color: #999; background: #aaa">Route</h1><input>${small}${small}`));
    const rules = (await axeFindings(tab)).map((finding) => finding.split(' ')[1]);
    expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'label', 'target-size']));
  });
});
