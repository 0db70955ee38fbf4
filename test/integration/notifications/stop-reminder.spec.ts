import { DataSource } from 'typeorm';
import { messageRules } from '../../../src/audit/messages.rules';
import {
  ExpectedDayReader,
  PlanItinerary,
  PublishItinerary,
  VehicleDelayRepository,
} from '../../../src/modules/events';
import { BusDelayed } from '../../../src/modules/attendance';
import { Reconciler } from '../../../src/modules/notifications';
import { formatClockTime, parseClockTime } from '../../../src/kernel';
import { RegistrationReader } from '../../../src/modules/registrations';
import { audit } from '../../../src/platform/audit';
import { DomainEvents } from '../../../src/platform/domain-events';
import { MessagePagesModule } from '../../../src/web/pages/event/messages/messages-pages.module';
import { MailWorld } from './support/mail-world';
import { SmsSink } from './support/sms-sink';

jest.setTimeout(60_000);

const KIND = 'reminder-stop';
const PHONE = '+32470000003';
const HOUR = 3_600_000;

describe('the SMS shortly before the bus', () => {
  let world: MailWorld;
  let gateway: SmsSink;
  let person: string;

  beforeEach(async () => {
    gateway = await new SmsSink().start();
    world = await MailWorld.start(1, { sms: gateway.settings });
    // By mail for everything else: only this one needs no more than a number and a yes.
    person = await world.refer('P03', { channel: 'mail', email: 'p03@people.example', phone: PHONE, smsAllowed: true });
    await world.refer('P09', {
      channel: 'mail',
      email: 'p09@people.example',
      phone: '+32470000009',
      smsAllowed: false,
    });
    await world.refer('P11', { channel: 'mail', email: 'p11@people.example', phone: '+3253212223', smsAllowed: true });
    const user = await world.user('katrien@aalst.example');
    const on = { user, eventId: world.eventId };
    await world.run(async () => {
      const boardings = await world.get(RegistrationReader).boardings(world.eventId);
      await world.get(PlanItinerary).execute({ ...on, boardings });
      await world.get(PublishItinerary).execute(on);
    });
  });
  afterEach(async () => {
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
    await world.close();
    await gateway.stop();
  });

  /** When the bus is expected to come to and leave the person's stop. */
  async function stopTime(): Promise<{ arrive: string; leave: string }> {
    const [{ eventStopId } = { eventStopId: null }] = await world.run(() =>
      world.get(RegistrationReader).byIds([person]),
    );
    const times = await world.run(() => world.get(ExpectedDayReader).stopTimes(world.eventId));
    return times.get(eventStopId!)!;
  }

  const leaves = async (): Promise<Date> => new Date(`2027-03-11T${(await stopTime()).leave}:00+01:00`);

  const due = async (): Promise<number> => (await world.message(person, KIND)).due_at.getTime();
  const soon = (): string[] =>
    gateway
      .to(PHONE)
      .map(({ text }) => text)
      .filter((text) => text.includes('Straks'));

  async function late(minutes: number): Promise<void> {
    const user = await world.user('katrien@aalst.example');
    const calls = await world.run(() => world.get(ExpectedDayReader).ofEvent(world.eventId));
    const { vehicleId, at } = calls.find(({ kind }) => kind === 'pickup')!;
    const [event] = await world.sql<{ association_id: string }>('SELECT association_id FROM event');
    const scope = { id: world.eventId, associationId: event!.association_id };
    await world.run(async () => {
      await world
        .get(VehicleDelayRepository)
        .keep(
          scope,
          { vehicleId, at, kind: 'pickup', part: 'leave', minutes },
          { userId: user.id, at: world.clock.now() },
        );
      await world.get(DomainEvents).publish(new BusDelayed(scope.associationId, scope.id, [], []));
    });
  }

  it('is planned an hour before, for who may get an SMS only', async () => {
    expect(await due()).toBe((await leaves()).getTime() - HOUR);
    expect(await world.sql('SELECT id FROM message WHERE kind = ?', [KIND])).toHaveLength(1);
  });

  it('goes before 8 too, once, by SMS although the person chose mail', async () => {
    world.startWorkers();
    world.clock.moveTo(new Date((await due()) + 1_000));
    expect(world.clock.now().toISOString() < '2027-03-11T07:00').toBe(true);
    await world.deliver();
    expect(await world.message(person, KIND)).toMatchObject({ state: 'sent', channel: 'sms' });
    expect(soon()).toHaveLength(1);
    await world.run(() => world.get(Reconciler).reconcile());
    await world.deliver();
    expect(soon()).toHaveLength(1);
  });

  it('moves with a bus that leaves late, and says when to stand ready then', async () => {
    world.clock.moveTo('2027-03-11T06:00:00Z');
    const before = await leaves();
    const { arrive } = await stopTime();
    await late(25);
    const after = await leaves();
    expect(after.getTime() - before.getTime()).toBe(25 * 60_000);
    expect(await due()).toBe(after.getTime() - HOUR);
    world.startWorkers();
    world.clock.moveTo(new Date((await due()) + 1_000));
    await world.deliver();
    const [hour, minute] = formatClockTime(parseClockTime(arrive) + 25).split(':');
    expect(soon()[0]).toContain(`${Number(hour)}.${minute} u`);
  });

  it('is missed, and not sent, once the bus has left', async () => {
    world.startWorkers();
    world.clock.moveTo(new Date((await leaves()).getTime() + 60_000));
    await world.deliver();
    expect((await world.message(person, KIND)).state).toBe('missed');
    expect(soon()).toEqual([]);
  });

  it('is not sent to who may not get an SMS any more', async () => {
    world.startWorkers();
    await world.sql(
      'UPDATE jobseeker j JOIN registration r ON r.jobseeker_id = j.id SET j.phone = NULL WHERE r.id = ?',
      [person],
    );
    world.clock.moveTo(new Date((await due()) + 1_000));
    await world.deliver();
    expect(await world.message(person, KIND)).toMatchObject({ state: 'cancelled', drop_reason: 'no-sms' });
  });

  it('comes with a number that is known late, and goes at another moment when the coordinator wants', async () => {
    await world.sql("UPDATE message SET dedupe_key = CONCAT(dedupe_key, ':old'), state = 'cancelled' WHERE kind = ?", [
      KIND,
    ]);
    world.clock.moveTo('2027-03-10T10:00:00Z');
    await world.run(() => world.get(Reconciler).reconcile());
    const waiting = (): Promise<{ due_at: Date }[]> =>
      world.sql("SELECT due_at FROM message WHERE kind = ? AND state = 'planned'", [KIND]);
    expect((await waiting()).map(({ due_at }) => due_at.getTime())).toEqual([(await leaves()).getTime() - HOUR]);
    const browser = await world.browser('katrien@aalst.example', MessagePagesModule);
    const address = `/evenementen/HNJ-2027-01/berichten/plan/${KIND}`;
    expect((await browser.get(address)).text).not.toContain('Om hoe laat?');
    expect((await browser.post(address, { enabled: 'yes', amount: '90' })).status).toBe(200);
    expect((await waiting()).map(({ due_at }) => due_at.getTime())).toEqual([(await leaves()).getTime() - 1.5 * HOUR]);
    await browser.post(address, { enabled: 'no', amount: '60' });
    expect(await waiting()).toEqual([]);
  });
});
