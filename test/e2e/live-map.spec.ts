import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { publishDay, startTestApp, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';
import { Visitor } from './support/visitor';

const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');
const ROUTE = '/evenementen/HNJ-2027-01/route';
const COORDINATOR = 'katrien@aalst.example';

/** A tile: a drawing of its own number, so that a screenshot shows what came from where. */
const tile = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#e8efe6" stroke="#b5c7b0"/><text x="8" y="24" fill="#5a6b55">${path}</text></svg>`;

/** Names on the map that lie over each other. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const names = [...document.querySelectorAll('.leaflet-tooltip:not(.live-name-hidden)')]
      .map((name) => ({ words: name.textContent, box: name.getBoundingClientRect() }));
    return names.flatMap((one, index) => names.slice(index + 1)
      .filter(({ box }) => one.box.right > box.left && box.right > one.box.left && one.box.bottom > box.top && box.bottom > one.box.top)
      .map(({ words }) => one.words + ' / ' + words));
  })()`);

jest.setTimeout(120_000);

describe('the route on a map', () => {
  let tiles: Server;
  let isDown = false;
  let asked: string[] = [];
  let referrers: (string | undefined)[] = [];
  let test: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    tiles = createServer((request, response) => {
      asked.push(request.url ?? '');
      referrers.push(request.headers.referer);
      if (isDown) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(tile(request.url ?? ''));
    }).listen(0, '127.0.0.1');
    await once(tiles, 'listening');
    const { port } = tiles.address() as AddressInfo;
    test = await startTestApp({
      config: { tilesUrl: `http://127.0.0.1:${port}/{z}/{x}/{y}.svg`, tilesAttribution: '© Proefkaart <i>vzw</i>' },
    });
    browser = await startChromium();
    await publishDay(test);
  });
  beforeEach(() => {
    isDown = false;
    asked = [];
    referrers = [];
  });
  afterAll(() => browser.close());
  afterAll(() => test.close());
  afterAll(() => {
    tiles.closeAllConnections();
    tiles.close();
  });

  const open = async (javaScriptEnabled: boolean, width = 1280): Promise<Visitor> => {
    const options = { email: COORDINATOR, javaScriptEnabled, viewport: { width, height: 900 } };
    const visitor = await Visitor.arrive(browser, test, options);
    expect(await visitor.open(ROUTE)).toBe(200);
    return visitor;
  };
  const drawing = (visitor: Visitor) => visitor.page.locator('.route-map');
  const map = (visitor: Visitor) => visitor.page.locator('.live-map');

  it('is a drawing without JavaScript, and asks nobody for a map', async () => {
    const visitor = await open(false);
    expect(await drawing(visitor).isVisible()).toBe(true);
    expect(await map(visitor).isVisible()).toBe(false);
    expect(asked).toEqual([]);
    await visitor.leave();
    expect(visitor.complaints).toEqual([]);
  });

  it.each([1280, 360])('is a map with JavaScript, fit for everybody (%i px)', async (width) => {
    const visitor = await open(true, width);
    const { page } = visitor;
    await map(visitor).waitFor({ state: 'visible' });
    expect(await drawing(visitor).isVisible()).toBe(false);
    expect(await map(visitor).innerText()).toContain('Vriesgroente');
    expect(await map(visitor).innerText()).toContain('© Proefkaart <i>vzw</i>');
    expect(await page.locator('.leaflet-tile-loaded').count()).toBeGreaterThan(0);
    expect(await page.locator('.live-line').count()).toBe(1);
    expect(await page.locator('.live-place').count()).toBe(10);
    expect(await overlaps(page)).toEqual([]);
    await page.waitForFunction("!document.querySelector('.leaflet-tile:not(.leaflet-tile-loaded)')");
    await page.screenshot({ path: join(SCREENSHOTS, `route-landkaart-${width}.png`), fullPage: true });
    expect([...(await shapeFindings(page)), ...(await axeFindings(page))]).toEqual([]);
    expect(new Set(referrers)).toEqual(new Set([`${test.baseUrl}/`]));
    await visitor.leave();
    expect(visitor.complaints).toEqual([]);
  });

  it('zooms and moves by keyboard, and gives way to the drawing and back', async () => {
    const visitor = await open(true);
    const { page } = visitor;
    await map(visitor).waitFor({ state: 'visible' });
    const zooms = () => new Set(asked.map((path) => path.split('/')[1]));
    const first = [...zooms()][0]!;
    await map(visitor).focus();
    await page.keyboard.press('+');
    await page.waitForTimeout(600);
    expect([...zooms()]).toContain(String(Number(first) + 1));
    await page.getByRole('button', { name: 'Toon de tekening' }).press('Enter');
    expect([await drawing(visitor).isVisible(), await map(visitor).isVisible()]).toEqual([true, false]);
    await page.getByRole('button', { name: 'Toon de landkaart' }).press('Enter');
    expect([await drawing(visitor).isVisible(), await map(visitor).isVisible()]).toEqual([false, true]);
    await visitor.leave();
    expect(visitor.complaints).toEqual([]);
  });

  it('prints as a drawing', async () => {
    const visitor = await open(true);
    await map(visitor).waitFor({ state: 'visible' });
    await visitor.page.emulateMedia({ media: 'print' });
    expect([await drawing(visitor).isVisible(), await map(visitor).isVisible()]).toEqual([true, false]);
    await visitor.leave();
  });

  it('stays a drawing when the map does not answer', async () => {
    isDown = true;
    const visitor = await open(true);
    await visitor.page.waitForTimeout(500);
    expect(asked.length).toBeGreaterThan(0);
    expect([await drawing(visitor).isVisible(), await map(visitor).isVisible()]).toEqual([true, false]);
    expect([...(await shapeFindings(visitor.page)), ...(await axeFindings(visitor.page))]).toEqual([]);
    await visitor.leave();
    expect(visitor.complaints).toEqual([]);
  });

  it('opens pictures to that one server only, and scripts to our own', async () => {
    const answer = await fetch(new URL('/aanmelden', test.baseUrl));
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toMatch(/img-src 'self' data: http:\/\/127\.0\.0\.1:\d+(;|$)/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
  });
});
