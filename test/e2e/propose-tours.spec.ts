import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ReferDemoPeople } from '../../src/demo/refer-demo-people';
import { EventReader, PlanItinerary } from '../../src/modules/events';
import { UserReader } from '../../src/modules/identity';
import { DraftInterviewPlan } from '../../src/modules/interviews';
import { ReferJobseeker, RegistrationReader } from '../../src/modules/registrations';
import { startTestApp, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { axeFindings, shapeFindings } from './support/page-findings';
import { Visitor } from './support/visitor';

const COORDINATOR = 'katrien@aalst.example';
const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');

jest.setTimeout(120_000);

describe('tours that are proposed, by keyboard and without JavaScript', () => {
  let test: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestApp(), startChromium()]);
    mkdirSync(SCREENSHOTS, { recursive: true });
    const user = (await test.get(UserReader).byEmail(COORDINATOR))!;
    const { id: eventId } = await test.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01');
    await test.run(() => new ReferDemoPeople(test.get(UserReader), test.get(ReferJobseeker)).execute());
    const boardings = await test.get(RegistrationReader).boardings(eventId);
    await test.run(() => test.get(PlanItinerary).execute({ user, eventId, boardings }));
    await test.run(() => test.get(DraftInterviewPlan).execute({ user, eventId }));
  });
  afterAll(() => browser.close());
  afterAll(() => test.close());

  const enter = async ({ page }: Visitor, name: string, role: 'button' | 'link' = 'button'): Promise<void> => {
    await page.getByRole(role, { name }).first().focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  };
  const fill = async ({ page }: Visitor, values: readonly string[]): Promise<void> => {
    await page.getByLabel('Minuten per rondleiding').first().focus();
    for (const value of [...values, ...values, ...values]) {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
  };
  const look = async (visitor: Visitor, name: string): Promise<void> => {
    expect(await shapeFindings(visitor.page)).toEqual([]);
    await visitor.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  };

  it.each([360, 1280])('from the programme to a proposal, accepted and taken back, at %i pixels', async (width) => {
    const katrien = await Visitor.arrive(browser, test, {
      email: COORDINATOR,
      viewport: { width, height: 800 },
    });
    await katrien.open('/evenementen/HNJ-2027-01/programma');
    await enter(katrien, 'Stel rondleidingen voor', 'link');
    await fill(katrien, ['90', '1', '12']);
    await enter(katrien, 'Stel');
    expect(await katrien.words()).toContain('De rondleidingen passen niet');
    await look(katrien, `rondleidingen-passen-niet-${width}`);
    await fill(katrien, ['20', '2', '12']);
    await enter(katrien, 'Stel');
    expect(await katrien.words()).toContain('Mensen met een gesprek');
    await look(katrien, `rondleidingen-voorstel-${width}`);
    await enter(katrien, 'Aanvaard dit voorstel');
    expect(await katrien.words()).toContain('De rondleidingen zijn aangepast.');
    await look(katrien, `rondleidingen-aanvaard-${width}`);
    await enter(katrien, 'Maak de wijziging van de rondleidingen ongedaan');
    expect(await katrien.words()).toContain('weer zoals eerst');
    expect(await test.audit()).toEqual([]);
    await katrien.leave();
    expect(katrien.complaints).toEqual([]);
  });

  it('gives axe nothing to say', async () => {
    const katrien = await Visitor.arrive(browser, test, { email: COORDINATOR, javaScriptEnabled: true });
    await katrien.open('/evenementen/HNJ-2027-01/rondleidingen');
    await fill(katrien, ['15', '2', '12']);
    await enter(katrien, 'Stel');
    expect(await axeFindings(katrien.page)).toEqual([]);
    await katrien.leave();
  });
});
