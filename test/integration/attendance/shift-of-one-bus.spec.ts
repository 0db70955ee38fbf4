import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { demoEvents } from '../../../src/demo/scenario';
import { parseClockTime } from '../../../src/kernel';
import { DelayHostInterviews } from '../../../src/modules/attendance';
import { DayRouteReader, EventReader, sittingsAt, type EventView, type Sitting } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { InterviewReader, PlanDay, PublishDay } from '../../../src/modules/interviews';
import { ReferJobseeker } from '../../../src/modules/registrations';
import { startTestApp, type TestApp } from '../../support';

const SWAP = demoEvents.find(({ eventCode }) => eventCode === 'HNJ-2027-02')!;

describe('interviews that begin later at a company where two buses come one after the other', () => {
  let app: TestApp;
  let user: UserView;
  let event: EventView;

  beforeAll(async () => {
    app = await startTestApp({ events: demoEvents });
    user = (await app.get(UserReader).byEmail('katrien@aalst.example'))!;
    await app.run(() => new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute(SWAP.eventCode));
    event = await app.get(EventReader).byIdOrCode(user.associationId, SWAP.eventCode);
    await app.run(() => app.get(PlanDay).execute({ user, eventId: event.id }));
    await app.run(() => app.get(PublishDay).execute({ user, eventId: event.id }));
    await leaveRoom();
  });
  afterAll(() => app.close());

  /** The last interview slot of each first bus goes, with its interviews, so that there is room to move. */
  async function leaveRoom(): Promise<void> {
    const { visits } = await app.get(EventReader).programme(event.id);
    for (const { id, slots } of visits.filter(({ kind }) => kind === 'host')) {
      const [first] = await sittingsOf(id);
      const last = slots.findLast(({ startsAt }) => parseClockTime(startsAt) < first!.until)!;
      await app.sql('DELETE FROM interview WHERE interview_slot_id = ? OR last_slot_id = ?', [last.id, last.id]);
      await app.sql('DELETE FROM interview_slot WHERE id = ?', [last.id]);
    }
  }

  async function sittingsOf(visitId: string): Promise<Sitting[]> {
    return sittingsAt((await app.get(DayRouteReader).published(event.id)).calls, visitId);
  }
  const shift = (visitId: string, minutes: number): Promise<void> =>
    app.run(() => app.get(DelayHostInterviews).execute({ user, eventId: event.id, visitId, from: '00:00', minutes }));
  const hours = async (): Promise<Map<string, string>> =>
    new Map(
      (await app.get(InterviewReader).published(event.id)).map(({ id, visitId, startsAt }) => [
        id,
        `${visitId} ${startsAt}`,
      ]),
    );

  it('move for the people of the first bus only, as far as that bus waits', async () => {
    const { visits } = await app.get(EventReader).programme(event.id);
    let moved = 0;
    for (const visit of visits.filter(({ kind }) => kind === 'host')) {
      const [first, second] = await sittingsOf(visit.id);
      const before = await hours();
      await expect(shift(visit.id, 120)).rejects.toMatchObject({ kind: 'conflict' });
      expect(await hours()).toEqual(before);
      const refused = await shift(visit.id, 1).then(
        () => false,
        () => true,
      );
      if (refused) continue;
      const after = await hours();
      const changed = [...after].filter(([id, at]) => before.get(id) !== at);
      moved += changed.length;
      const oldStart = (id: string): number => parseClockTime(before.get(id)!.slice(-5));
      expect(changed.every(([id]) => oldStart(id) < second!.from && oldStart(id) >= first!.from)).toBe(true);
    }
    expect(moved).toBeGreaterThan(0);
    expect((await app.audit()).filter(({ code }) => code.startsWith('DAY.'))).toEqual([]);
  });
});
