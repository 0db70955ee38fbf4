import { DataSource } from 'typeorm';
import { messageRules } from '../../../src/audit/messages.rules';
import { Reconciler } from '../../../src/modules/notifications';
import { audit } from '../../../src/platform/audit';
import { MessagePagesModule } from '../../../src/web/pages/event/messages/messages-pages.module';
import type { Browser } from '../../support';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

const base = '/evenementen/HNJ-2027-01/berichten/plan';
const rule = (amount: string, time = '10:00', enabled = 'yes') => ({ enabled, amount, time });
const query = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

describe('when the messages of one event go', () => {
  let world: MailWorld;
  let coordinator: Browser;
  let first: string;

  beforeEach(async () => {
    world = await MailWorld.start();
    first = await world.refer('P03', { email: 'p03@people.example' });
    coordinator = await world.browser('katrien@aalst.example', MessagePagesModule);
  });
  afterEach(async () => {
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
    await world.close();
  });

  const dueOf = async (kind: string, person = first): Promise<string> =>
    (await world.message(person, kind)).due_at.toISOString();
  const change = async (kind: string, fields: Record<string, string>): Promise<void> => {
    expect((await coordinator.post(`${base}/${kind}`, fields)).status).toBe(200);
  };

  it('is standard until somebody changes it, and shows what a change would do without doing it', async () => {
    const list = await coordinator.get(base);
    expect(list.text).toContain('3 dagen ervoor om 10.00 u');
    expect(list.text).not.toContain('eigen keuze');
    const preview = await coordinator.get(`${base}/reminder-3?${query(rule('5', '14:30'))}`);
    expect(preview.text).toContain('maandag 8 maart 2027 om 10.00 u → zaterdag 6 maart 2027 om 14.30 u');
    expect(await dueOf('reminder-3')).toBe('2027-03-08T09:00:00.000Z');
    expect(await world.sql('SELECT * FROM message_rule')).toEqual([]);
  });

  it('moves what waits, holds for who comes later, and can be undone', async () => {
    await change('reminder-3', rule('5', '14:30'));
    expect(await dueOf('reminder-3')).toBe('2027-03-06T13:30:00.000Z');
    const later = await world.refer('P09', { email: 'p09@people.example' });
    expect(await dueOf('reminder-3', later)).toBe('2027-03-06T13:30:00.000Z');
    expect((await coordinator.get(base)).text).toContain('eigen keuze');
    await change('reminder-3', rule('3'));
    expect(await dueOf('reminder-3', later)).toBe('2027-03-08T09:00:00.000Z');
    expect(await world.sql('SELECT * FROM message_rule')).toEqual([]);
  });

  it('moves on from a Sunday', async () => {
    await change('reminder-3', rule('4'));
    expect(await dueOf('reminder-3')).toBe('2027-03-06T09:00:00.000Z');
  });

  it('sends nobody a reminder twice, however its moment moves', async () => {
    world.startWorkers();
    world.clock.moveTo('2027-03-08T09:00:30Z');
    await world.deliver();
    expect((await world.message(first, 'reminder-3')).state).toBe('sent');
    world.clock.moveTo('2027-03-08T12:00:00Z');
    await change('reminder-3', rule('2', '15:00'));
    await world.sql("UPDATE event SET referral_closes_on = '2027-03-10'");
    const later = await world.refer('P09', { email: 'p09@people.example' });
    expect(await dueOf('reminder-3', later)).toBe('2027-03-09T14:00:00.000Z');
    world.clock.moveTo('2027-03-09T14:00:30Z');
    await world.deliver();
    const to = (address: string): number =>
      world.sink.mails.filter(
        (mail) => JSON.stringify(mail.to).includes(address) && mail.subject?.startsWith('Herinnering'),
      ).length;
    expect([to('p03@people.example'), to('p09@people.example')]).toEqual([1, 1]);
  });

  it('sends nothing for the past when a kind is switched on late', async () => {
    await change('reminder-3', rule('3', '10:00', 'no'));
    expect((await world.message(first, 'reminder-3')).state).toBe('cancelled');
    await world.run(() => world.get(Reconciler).reconcile());
    expect((await world.message(first, 'reminder-3')).state).toBe('cancelled');
    world.clock.moveTo('2027-03-08T12:00:00Z');
    await change('reminder-3', rule('3'));
    expect((await world.message(first, 'reminder-3')).state).toBe('cancelled');
  });

  it('plans it again when it is switched on in time', async () => {
    await change('reminder-3', rule('3', '10:00', 'no'));
    expect((await coordinator.get(base)).text).toContain('staat uit');
    await change('reminder-3', rule('3'));
    const states = (await world.messages(first)).filter(({ kind }) => kind === 'reminder-3').map(({ state }) => state);
    expect(states.sort()).toEqual(['cancelled', 'planned']);
  });

  it('does not take back what a mail server has put off', async () => {
    await world.sql("UPDATE message SET attempts = 1, due_at = '2027-03-04 10:00' WHERE kind = 'reminder-7'");
    world.clock.moveTo('2027-03-04T09:30:00Z');
    await change('reminder-3', rule('2'));
    expect((await world.message(first, 'reminder-7')).state).toBe('planned');
    await change('reminder-7', rule('7', '10:00', 'no'));
    expect((await world.message(first, 'reminder-7')).state).toBe('cancelled');
  });

  it('refuses what cannot be, and says why on the form', async () => {
    for (const [fields, words] of [
      [rule('0'), 'Geef een getal van 1 tot 30.'],
      [rule('3', '22:00'), 'Kies een uur tussen 8 en 20 uur.'],
      [rule('veel'), 'Er is een probleem'],
    ] as const) {
      for (const answer of [
        await coordinator.get(`${base}/reminder-3?${query(fields)}`),
        await coordinator.post(`${base}/reminder-3`, fields),
      ]) {
        expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
      }
    }
    expect((await coordinator.post(`${base}/confirmation`, rule('3'))).status).toBe(422);
    await world.sql("UPDATE event SET state = 'cancelled', cancel_reason = 'storm'");
    expect((await coordinator.post(`${base}/reminder-3`, rule('4'))).status).toBe(409);
    expect(await dueOf('reminder-3')).toBe('2027-03-08T09:00:00.000Z');
  });
});
