import { DataSource } from 'typeorm';
import { messageRules } from '../../../src/audit/messages.rules';
import { AddClosingDays, EventReader, PlanItinerary, PublishItinerary } from '../../../src/modules/events';
import { Reconciler, ReleasePlanHolds } from '../../../src/modules/notifications';
import { ChangeStop, RegistrationReader } from '../../../src/modules/registrations';
import { audit } from '../../../src/platform/audit';
import { MessagePagesModule } from '../../../src/web/pages/event/messages/messages-pages.module';
import type { Browser } from '../../support';
import { MailWorld } from './support/mail-world';

jest.setTimeout(120_000);

const base = '/evenementen/HNJ-2027-01/berichten';
const MAIL = { stays: 'p38@people.example', other: 'p39@people.example' };

describe('messages while a new plan is not published', () => {
  let world: MailWorld;
  let coordinator: Browser;
  let first: string;
  let other: string;

  const user = () => world.user('katrien@aalst.example');
  const last = (address: string) => world.sink.to(address).at(-1)!;
  const draftRoute = async (): Promise<void> => {
    const command = { user: await user(), eventId: world.eventId };
    await world.run(async () => {
      const boardings = await world.get(RegistrationReader).boardings(world.eventId);
      await world.get(PlanItinerary).execute({ ...command, boardings });
    });
  };
  const publishRoute = async (): Promise<void> => {
    const command = { user: await user(), eventId: world.eventId };
    await world.run(() => world.get(PublishItinerary).execute(command));
  };
  const leaveAt = async (state: 'draft' | 'published'): Promise<string> => {
    const registration = await world.run(() => world.get(RegistrationReader).byId(first));
    const events = world.get(EventReader);
    const times = await world.run(() =>
      state === 'published' ? events.stopTimes(world.eventId) : events.draftStopTimes(world.eventId),
    );
    return times!.get(registration!.eventStopId!)!.leave;
  };
  const asMailed = (time: string): string => `${Number(time.slice(0, 2))}.${time.slice(3)} u`;
  const stopOf = async (id: string): Promise<string> =>
    (await world.run(() => world.get(RegistrationReader).byId(id)))!.eventStopId!;
  const moveOther = async (stopId: string): Promise<void> => {
    const by = { type: 'user', user: await user() } as const;
    await world.run(() => world.get(ChangeStop).execute({ actor: by, registrationId: other, eventStopId: stopId }));
    await draftRoute();
  };

  /** One of two people goes to a stop that changes when the bus is at the stop of the other. */
  const changeRoute = async (): Promise<void> => {
    const { stops } = await world.run(() => world.get(EventReader).programme(world.eventId));
    const before = await leaveAt('published');
    const mine = [await stopOf(first), await stopOf(other)];
    for (const { id } of stops.filter((stop) => !mine.includes(stop.id))) {
      await moveOther(id);
      if ((await leaveAt('draft')) !== before) return;
    }
    throw new Error('no stop changes anything');
  };

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    first = await world.refer('P38', { email: MAIL.stays });
    other = await world.refer('P39', { email: MAIL.other });
    await world.deliver();
    world.clock.moveTo('2027-03-01T09:00:00Z');
    await draftRoute();
    await publishRoute();
    await world.deliver();
    coordinator = await world.browser('katrien@aalst.example', MessagePagesModule);
  });
  afterAll(async () => {
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
  });
  afterAll(() => world.close());

  it('a first plan keeps nothing back', async () => {
    await draftRoute();
    expect((await coordinator.get(base)).text).not.toContain('Wacht op een nieuw plan');
  });

  it('keeps the reminder of whom the new route would change back, and says so', async () => {
    await changeRoute();
    world.clock.moveTo('2027-03-04T09:00:00Z');
    const before = world.sink.to(MAIL.stays).length;
    await world.deliver();
    expect(world.sink.to(MAIL.stays)).toHaveLength(before);
    const page = (await coordinator.get(base)).text;
    expect(page).toContain('Wacht op een nieuw plan');
    expect(page).toMatch(/ten laatste: .*5 maart/);
  });

  it('does not let it go when held messages are let go, or when the reconciler looks', async () => {
    const before = world.sink.to(MAIL.stays).length;
    await coordinator.post(`${base}/samen`, { action: 'hold' });
    await coordinator.post(`${base}/samen`, { action: 'release' });
    await world.run(() => world.get(Reconciler).reconcile());
    await world.deliver();
    expect(world.sink.to(MAIL.stays)).toHaveLength(before);
  });

  it('goes a quarter of an hour after the route is published, with the new hours', async () => {
    const [old, next] = [await leaveAt('published'), await leaveAt('draft')];
    await publishRoute();
    world.clock.moveTo('2027-03-04T09:15:00Z');
    await world.deliver();
    expect(last(MAIL.stays).text).toContain(asMailed(next));
    expect(last(MAIL.stays).text).not.toContain(asMailed(old));
    expect((await world.message(first, 'reminder-7')).state).toBe('sent');
  });

  it('goes when the new route changes nothing for its person any more', async () => {
    const back = await stopOf(other);
    await changeRoute();
    world.clock.moveTo('2027-03-08T09:00:00Z');
    await world.deliver();
    expect((await world.message(first, 'reminder-3')).state).toBe('planned');
    await moveOther(back);
    await world.run(() => world.get(Reconciler).reconcile());
    world.clock.moveTo('2027-03-08T09:15:00Z');
    await world.deliver();
    expect((await world.message(first, 'reminder-3')).state).toBe('sent');
    expect(last(MAIL.stays).text).toContain(asMailed(await leaveAt('published')));
  });

  it('goes before a day on which the association turns out to be closed', async () => {
    await changeRoute();
    await world.sql(
      `UPDATE message SET state = 'planned', due_at = '2027-03-09 09:00:00', awaits_plan_until = '2027-03-09 09:00:00'
       WHERE recipient_id = ? AND kind = 'reminder-3'`,
      [first],
    );
    const command = { user: await user(), from: '2027-03-09', until: '2027-03-09', name: 'Kermis' };
    await world.run(() => world.get(AddClosingDays).execute(command));
    await world.run(() => world.get(Reconciler).reconcile());
    const before = world.sink.to(MAIL.stays).length;
    world.clock.moveTo('2027-03-08T09:30:00Z');
    await world.deliver();
    expect(world.sink.to(MAIL.stays)).toHaveLength(before + 1);
  });

  it('goes at 16.00 on the day before at the latest, with the hours that people know', async () => {
    await changeRoute();
    const known = await leaveAt('published');
    world.clock.moveTo('2027-03-10T09:00:00Z');
    await world.deliver();
    world.clock.moveTo('2027-03-10T14:59:00Z');
    await world.deliver();
    expect((await world.message(first, 'reminder-1')).state).toBe('planned');
    world.clock.moveTo('2027-03-10T15:00:00Z');
    await world.deliver();
    expect((await world.message(first, 'reminder-1')).state).toBe('sent');
    expect(last(MAIL.stays).text).toContain(asMailed(known));
  });

  it('goes at once when the coordinator says so, and nobody of another association can say so', async () => {
    await world.sql(
      `UPDATE message SET state = 'planned', due_at = '2027-03-10 15:30:00', awaits_plan_until = '2027-03-10 15:30:00'
       WHERE recipient_id = ? AND kind = 'reminder-1'`,
      [first],
    );
    const before = world.sink.to(MAIL.stays).length;
    const event = await world.run(() => world.get(EventReader).anyById(world.eventId));
    const stranger = { associationId: '00000000-0000-4000-8000-000000000000' };
    expect(await world.run(() => world.get(ReleasePlanHolds).execute({ user: stranger, event: event! }))).toBe(0);
    const page = await coordinator.post(`${base}/niet-wachten`, {});
    expect(page.text).toContain('De berichten wachten niet meer.');
    await world.deliver();
    expect(world.sink.to(MAIL.stays)).toHaveLength(before + 1);
  });
});
