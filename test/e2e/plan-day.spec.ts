import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ReferDemoPeople } from '../../src/demo/refer-demo-people';
import { UserReader } from '../../src/modules/identity';
import { ReferJobseeker } from '../../src/modules/registrations';
import { startTestApp, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';
import { Visitor } from './support/visitor';

const COORDINATOR = 'katrien@aalst.example';
const PAGE = '/evenementen/HNJ-2027-01/plan';
const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');

jest.setTimeout(120_000);

describe('a day that is planned with one button, by keyboard and without JavaScript', () => {
  let test: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestApp(), startChromium()]);
    mkdirSync(SCREENSHOTS, { recursive: true });
    await test.run(() => new ReferDemoPeople(test.get(UserReader), test.get(ReferJobseeker)).execute());
  });
  afterAll(() => browser.close());
  afterAll(() => test.close());

  const press = async ({ page }: Visitor, name: string): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  };
  const look = async (visitor: Visitor, name: string): Promise<void> => {
    expect(await shapeFindings(visitor.page)).toEqual([]);
    await visitor.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  };

  it.each([360, 1280])('planned, looked at and published at %i pixels', async (width) => {
    const katrien = await Visitor.arrive(browser, test, { email: COORDINATOR, viewport: { width, height: 800 } });
    await katrien.open(PAGE);
    await look(katrien, `plan-${width}-before`);
    await press(katrien, 'Plan de dag');
    expect(await katrien.words()).toContain('De dag is gepland');
    await look(katrien, `plan-${width}-planned`);
    await press(katrien, 'Publiceer de dag');
    expect(await katrien.words()).toContain('De dag is gepubliceerd.');
    await look(katrien, `plan-${width}-published`);
    expect(await test.audit()).toEqual([]);
    expect(katrien.complaints).toEqual([]);
  });

  it('gives axe nothing to say', async () => {
    const katrien = await Visitor.arrive(browser, test, { email: COORDINATOR, javaScriptEnabled: true });
    await katrien.open(PAGE);
    expect(await axeFindings(katrien.page)).toEqual([]);
  });
});
