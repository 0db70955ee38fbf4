import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { Visitor } from './support/visitor';

/** The focused element: its words, and how its outline differs from nothing. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return {
    id: element.id,
    tag: element.tagName,
    name: element.innerText || element.getAttribute('aria-label') || element.name || element.tagName,
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    visible: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  };
})()`;

interface Focus {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  readonly outline: number;
  readonly visible: boolean;
}

/** More stops than any page of these has: then the keyboard is trapped. */
const MOST_STOPS = 150;

jest.setTimeout(60_000);

describe('with the keyboard only', () => {
  let test: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestApp(), startChromium()]);
  });
  // Two hooks: each must run, also when the start of the other one failed.
  afterAll(() => browser.close());
  afterAll(() => test.close());

  const arrive = (email: string) => Visitor.arrive(browser, test, { email, javaScriptEnabled: true });
  const focus = ({ page }: Visitor) => page.evaluate<Focus>(FOCUSED);
  const tab = async (visitor: Visitor): Promise<Focus> => {
    await visitor.page.keyboard.press('Tab');
    return focus(visitor);
  };

  it('the first stop leads past the menu', async () => {
    const els = await arrive('els@vdab.example');
    await els.open('/doorverwijzen/HNJ-2027-01');
    expect(await tab(els)).toMatchObject({ name: 'Naar de inhoud', visible: true });
    await els.page.keyboard.press('Enter');
    expect((await focus(els)).id).toBe('inhoud');
    expect((await tab(els)).name).toBe('Meer mensen? Gebruik een bestand.');
    await els.leave();
  });

  it.each([
    ['the referral form', 'els@vdab.example', '/doorverwijzen/HNJ-2027-01'],
    ['the programme', 'katrien@aalst.example', '/evenementen/HNJ-2027-01/programma'],
  ])('every stop on %s shows where it is, and the last one leads out', async (_, email, path) => {
    const visitor = await arrive(email);
    await visitor.open(path);
    const stops = [await tab(visitor)];
    const isOut = ({ tag, name }: Focus): boolean => tag === 'BODY' || name === stops[0]?.name;
    for (let stop = await tab(visitor); !isOut(stop) && stops.length < MOST_STOPS; stop = await tab(visitor)) {
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(15);
    expect(stops.length).toBeLessThan(MOST_STOPS);
    expect(stops.filter(({ outline, visible }) => outline < 2 || !visible)).toEqual([]);
    await visitor.leave();
  });

  it('a referral is filled in and sent without a mouse', async () => {
    const els = await arrive('els@vdab.example');
    const { page } = els;
    await els.open('/doorverwijzen/HNJ-2027-01');
    await els.field('Voornaam').focus();
    // An empty text goes past the box for who has one name only.
    for (const text of ['Toon', 'Toets', '', '9300', '0470 33 44 55']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.getByLabel('Hoe krijgt de persoon berichten?').focus();
    await page.keyboard.type('telefoon');
    await page.getByLabel('Halte').focus();
    await page.keyboard.type('Aalst');
    await page.getByLabel('Nederlands spreken en verstaan').focus();
    await page.keyboard.type('B1');
    await page.getByRole('button', { name: 'Verwijs door' }).focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await els.words()).toContain('Toon Toets heeft een plaats');
    await els.leave();
  });

  it('a line of the error summary leads into its field', async () => {
    const els = await arrive('els@vdab.example');
    const { page } = els;
    await els.open('/doorverwijzen/HNJ-2027-01');
    await els.press('Verwijs door');
    await page.getByRole('alert').getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    expect((await focus(els)).id).toBe('referral-firstName');
    await els.leave();
  });
});
