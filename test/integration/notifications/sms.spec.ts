import { auditRules } from '../../../src/audit';
import { WithdrawSmsConsent } from '../../../src/modules/registrations';
import { demoScenario } from '../../../src/demo/scenario';
import { PreviewMessage } from '../../../src/modules/notifications';
import { audit } from '../../../src/platform/audit';
import { DataSource } from 'typeorm';
import { MailWorld } from './support/mail-world';
import { SmsSink } from './support/sms-sink';

jest.setTimeout(60_000);

const bySms = { channel: 'sms', smsAllowed: true } as const;
const MORNING = '2027-01-25T09:00:00Z';

describe('messages by SMS', () => {
  let world: MailWorld;
  let gateway: SmsSink;

  beforeAll(async () => {
    gateway = await new SmsSink().start();
    world = await MailWorld.start(1, { sms: gateway.settings });
    world.startWorkers();
  });
  afterAll(async () => {
    await world.close();
    await gateway.stop();
  });
  beforeEach(() => world.clock.moveTo(MORNING));

  const tasksOf = (id: string): Promise<{ title: string; body: string }[]> =>
    world.sql('SELECT title, body FROM task WHERE registration_id = ?', [id]);

  it('who chose SMS gets one, and neither a mail nor a task', async () => {
    const id = await world.refer('P03', { ...bySms, email: 'p03@people.example', phone: '+32470000003' });
    await world.deliver();
    const [sms, ...more] = gateway.to('+32470000003');
    expect(more).toEqual([]);
    expect(sms!.from).toBe('HOPNJOB');
    expect(sms!.text).toMatch(/^Dag \S+\. Je hebt een plaats bij Hop 'n Job op do 11 maart\. /);
    const message = await world.message(id, 'confirmation');
    expect(message).toMatchObject({
      state: 'sent',
      channel: 'sms',
      attempts: 1,
      failure_kind: null,
      failure_text: null,
    });
    expect(message.smtp_message_id).toContain(sms!.reference);
    expect(world.sink.mails).toEqual([]);
    expect(await tasksOf(id)).toEqual([]);
  });

  it('the coordinator sees the words of the SMS beforehand', async () => {
    const id = await world.refer('P09', { ...bySms, phone: '+32470000009' });
    const { id: messageId } = await world.message(id, 'reminder-3');
    const user = await world.user('katrien@aalst.example');
    const preview = await world.run(() =>
      world.get(PreviewMessage).execute({ user, eventId: world.eventId, messageId }),
    );
    expect(preview).toMatchObject({ channel: 'sms', subject: undefined });
    expect(preview!.text).toContain("Op do 11 maart ga je mee met Hop 'n Job.");
  });

  it('with the permission taken back, or with a landline, it goes by mail, or to the counsellor', async () => {
    const unasked = await world.refer('P11', { ...bySms, email: 'p11@people.example', phone: '+32470000011' });
    const user = await world.user(demoScenario.people.find(({ code }) => code === 'P11')!.referrer);
    await world.run(() => world.get(WithdrawSmsConsent).execute({ user, registrationId: unasked }));
    const landline = await world.refer('P13', { ...bySms, email: null });
    await world.sql(
      "UPDATE jobseeker j JOIN registration r ON r.jobseeker_id = j.id SET j.phone = '+3253212223' WHERE r.id = ?",
      [landline],
    );
    await world.deliver();
    expect(await world.message(unasked, 'confirmation')).toMatchObject({ state: 'sent', channel: 'mail' });
    expect(await world.message(landline, 'confirmation')).toMatchObject({ state: 'sent', channel: 'task' });
    expect(gateway.to('+32470000011')).toEqual([]);
    expect(gateway.to('+3253212223')).toEqual([]);
  });

  it('a shared phone gets words that do not say what it is about', async () => {
    await world.refer('P14', { ...bySms, sharedPhone: true, phone: '+32470000014' });
    await world.deliver();
    expect(gateway.to('+32470000014')[0]!.text).not.toMatch(/job|gesprek|bedrijf/i);
  });

  it.each([
    ['P24', 500],
    ['P27', 429],
    ['P28', 401],
  ] as const)('%s, an answer of %i: goes later by itself, with the same id', async (code, status) => {
    const phone = `+324700000${code.slice(1)}`;
    const id = await world.refer(code, { ...bySms, phone });
    gateway.next(status);
    await world.deliver();
    const waiting = await world.message(id, 'confirmation');
    expect(waiting).toMatchObject({ state: 'planned', channel: 'sms', attempts: 1 });
    expect(waiting.failure_text).toContain(String(status));
    world.clock.moveTo(new Date(waiting.due_at.getTime() + 1_000));
    await world.deliver();
    expect(await world.message(id, 'confirmation')).toMatchObject({ state: 'sent', attempts: 2 });
    expect(gateway.to(phone)).toHaveLength(1);
  });

  it('an answer of 400: fails at once and the counsellor calls', async () => {
    const id = await world.refer('P30', { ...bySms, phone: '+32470000030' });
    gateway.next(400);
    await world.deliver();
    expect(await world.message(id, 'confirmation')).toMatchObject({ state: 'failed', channel: 'sms', attempts: 1 });
    const [task] = await tasksOf(id);
    expect(task!.title).toMatch(/^Sms kwam niet aan bij .+, bel: bevestiging$/);
    expect(task!.body).toContain("Je gaat mee met Hop 'n Job.");
  });

  it('no answer after the whole confirmation: sent again with the same id, so the gateway can tell', async () => {
    const id = await world.refer('P31', { ...bySms, phone: '+32470000031' });
    gateway.next('drop-after-body');
    await world.deliver();
    const waiting = await world.message(id, 'confirmation');
    expect(waiting.state).toBe('planned');
    world.clock.moveTo(new Date(waiting.due_at.getTime() + 1_000));
    await world.deliver();
    const references = gateway.to('+32470000031').map(({ reference }) => reference);
    expect(references).toHaveLength(2);
    expect(new Set(references).size).toBe(1);
  });

  it('no answer after the whole reminder: left to a person, not sent twice', async () => {
    const id = await world.refer('P32', { ...bySms, phone: '+32470000032' });
    await world.deliver();
    await world.sql(`UPDATE message SET state = 'held' WHERE recipient_id <> ? AND state = 'planned'`, [id]);
    world.clock.moveTo('2027-03-04T09:00:00Z');
    gateway.next('drop-after-body');
    await world.deliver();
    expect(await world.message(id, 'reminder-7')).toMatchObject({ state: 'uncertain', channel: 'sms' });
    world.clock.advance(300);
    await world.deliver();
    expect(gateway.to('+32470000032').filter(({ text }) => text.includes('ga je mee'))).toHaveLength(1);
  });

  it('leaves data in which the audit finds nothing', async () => {
    expect(await audit(world.get(DataSource).manager, auditRules)).toEqual([]);
  });
});
