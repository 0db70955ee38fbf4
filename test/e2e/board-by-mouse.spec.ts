import type { Browser, Locator } from 'playwright-core';
import {
  ChangeInterviewDraft,
  InterviewPlanReader,
  InterviewReader,
  type InterviewView,
} from '../../src/modules/interviews';
import { draftAgain, publishDay, startTestApp, type PublishedDay, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { Visitor } from './support/visitor';

const BOARD = '/evenementen/HNJ-2027-01/gesprekken';
const COORDINATOR = 'katrien@aalst.example';
const HINT = /Sleep een gesprek/;

jest.setTimeout(120_000);

describe('the board of interviews, by mouse', () => {
  let test: TestApp;
  let browser: Browser;
  let day: PublishedDay;

  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestApp(), startChromium()]);
    day = await publishDay(test);
    await draftAgain(test, day);
  });
  afterAll(() => browser.close());
  afterAll(() => test.close());

  const open = async (javaScriptEnabled: boolean): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, test, { email: COORDINATOR, javaScriptEnabled });
    expect(await visitor.open(BOARD)).toBe(200);
    return visitor;
  };
  /** After everybody's tour there: then any two can swap. */
  const lateInterviews = async (): Promise<readonly InterviewView[]> =>
    (await test.get(InterviewReader).draft(day.event.id)).filter(
      ({ hostName, startsAt }) => hostName.startsWith('Vriesgroente') && startsAt >= '10:15',
    );
  const interviewOn = ({ page }: Visitor, { id }: InterviewView): Locator => page.locator(`[data-interview="${id}"]`);
  const momentOf = async (person: string): Promise<string | undefined> =>
    (await lateInterviews()).find(({ registrationId }) => registrationId === person)?.slotId;
  const remove = async ({ id: interviewId }: InterviewView): Promise<void> => {
    const { version } = (await test.get(InterviewPlanReader).ofEvent(day.event.id, 'draft'))!;
    const command = { user: day.coordinator, eventId: day.event.id, version };
    await test.run(() =>
      test.get(ChangeInterviewDraft).execute({ ...command, change: { kind: 'remove', interviewId } }),
    );
  };
  const drop = async ({ page }: Visitor, what: Locator, where: Locator): Promise<void> => {
    const loaded = page.waitForEvent('load');
    await what.dragTo(where);
    await loaded;
  };

  it('swaps two people when one is dropped on the other', async () => {
    const [one, ...others] = await lateInterviews();
    const other = others.find(({ slotId }) => slotId !== one!.slotId)!;
    const visitor = await open(true);
    expect(await visitor.words()).toMatch(HINT);
    await drop(visitor, interviewOn(visitor, one!), interviewOn(visitor, other));
    expect(await visitor.words()).toContain('Het ontwerp is gewijzigd.');
    expect(await momentOf(one!.registrationId)).toBe(other.slotId);
    expect(await momentOf(other.registrationId)).toBe(one!.slotId);
    await visitor.leave();
    expect(visitor.complaints).toEqual([]);
  });

  it('moves somebody to a free moment of the same host, and not of another', async () => {
    const [somebody, ...others] = await lateInterviews();
    const leaves = others.find(({ slotId }) => slotId !== somebody!.slotId)!;
    const draft = await test.get(InterviewReader).draft(day.event.id);
    const leavesElsewhere = draft.find(({ hostName }) => hostName !== somebody!.hostName)!;
    for (const interview of [leaves, leavesElsewhere]) await remove(interview);
    const visitor = await open(true);
    const free = ({ slotId }: InterviewView): Locator => visitor.page.locator(`[data-free-slot="${slotId}"]`).last();
    await interviewOn(visitor, somebody!).dragTo(free(leavesElsewhere));
    expect(await momentOf(somebody!.registrationId)).toBe(somebody!.slotId);

    await drop(visitor, interviewOn(visitor, somebody!), free(leaves));
    expect(await momentOf(somebody!.registrationId)).toBe(leaves.slotId);
    await visitor.leave();
  });

  it('tells a colleague who is later who was first, and keeps what the first one did', async () => {
    const late = await open(true);
    const [one, ...others] = await lateInterviews();
    const other = others.find(({ slotId }) => slotId !== one!.slotId)!;
    const first = await open(true);
    await drop(first, interviewOn(first, one!), interviewOn(first, other));
    await drop(late, interviewOn(late, one!), interviewOn(late, other));
    expect(await late.words()).toContain('Intussen gewijzigd door Katrien.');
    expect(await momentOf(one!.registrationId)).toBe(other.slotId);
    await Promise.all([first.leave(), late.leave()]);
  });

  it('says nothing of dragging without JavaScript', async () => {
    const visitor = await open(false);
    expect(await visitor.words()).not.toMatch(HINT);
    expect(await visitor.page.locator('[draggable]').count()).toBe(0);
    await visitor.leave();
  });
});
