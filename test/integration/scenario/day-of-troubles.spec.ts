import { RegistrationReader } from '../../../src/modules/registrations';
import { tellsOfLoss } from './messages-of-a-moment';
import { EVENT } from './scenario-day';
import { TroubledDay } from './troubled-day';

jest.setTimeout(120_000);

describe('a day of troubles, with every message read against the day as it is expected at that minute', () => {
  let day: TroubledDay;

  beforeAll(async () => {
    day = await TroubledDay.start();
  }, 120_000);
  afterAll(async () => expect(await day.scenario.live.app.audit()).toEqual([]));
  afterAll(() => day.scenario.live.close());

  const idOf = (code: string): string => day.scenario.people.idOf(code);

  it('7.25: the bus is 20 minutes late; who then hears of another interview reads the hours of the late bus', async () => {
    await day.goesTo('06:55');
    await day.scenario.record('P43', 'absent-notified');
    await day.goesTo('07:25');
    await day.scenario.busLeavesLate('herzele-station', 20);
    expect((await day.news()).map(({ kind }) => kind)).toContain('delay');
    await day.goesTo('07:30');
    await day.fallsOut('C3', { kind: 'host-out' });
    const read = (await day.news()).filter(({ kind }) => kind === 'changes');
    expect(read.some(({ calendar }) => calendar !== undefined)).toBe(true);
    expect(read.filter(({ text }) => text.includes('De bus is er om 8.32 u'))).toEqual([]);
    for (const time of ['08:00', '08:20', '08:40']) await day.goesTo(time);
  });

  it('9.05: an interviewer is ill; who keeps no hour hears of a call, and nobody of a bus that has gone', async () => {
    await day.goesTo('08:50');
    for (const code of ['P14', 'P36', 'P43']) await day.scenario.record(code, 'absent-not-notified');
    for (const code of ['P02', 'P03', 'P05', 'P12', 'P29', 'P44', 'P46']) await day.scenario.record(code, 'present');
    await day.goesTo('09:05');
    await day.fallsOut('C1', { kind: 'fewer-interviewers', from: '09:45', fewer: '1' });
    const read = await day.news();
    expect(read.map(({ kind }) => kind)).toContain('phone-interview');
    expect(read.filter(({ text }) => /bus (is|vertrekt)|Bus om/.test(text))).toEqual([]);
  });

  it('9.20: a host falls out; who loses an interview reads that it does not go on', async () => {
    await day.goesTo('09:20');
    const known = await day.standing();
    await day.fallsOut('C2', { kind: 'host-out' });
    const read = await day.news();
    const now = await day.standing();
    const absent = new Set(['P14', 'P36', 'P43'].map((code) => idOf(code)));
    const lost = known.filter(
      ({ registrationId, id }) =>
        !absent.has(registrationId) &&
        !now.some((interview) => interview.id === id || interview.registrationId === registrationId),
    );
    expect(lost.length).toBeGreaterThan(0);
    const persons = await day.scenario.live.app
      .get(RegistrationReader)
      .byIds(lost.map(({ registrationId }) => registrationId));
    for (const { id, sharedPhone } of persons) {
      const own = read.filter(({ recipientId }) => recipientId === id);
      expect([day.scenario.people.codeOf(id), own.length]).toEqual([day.scenario.people.codeOf(id), 1]);
      expect(sharedPhone || own.every(tellsOfLoss)).toBe(true);
    }
    expect(read.filter(({ recipientId }) => absent.has(recipientId))).toEqual([]);
  });

  it('the board of interviews tells calls as calls, marks who is absent, and says that the plan is of the day', async () => {
    const { text } = await day.scenario.coordinator.get(`${EVENT}/gesprekken`);
    expect(text).toContain('Dit plan is op de dag zelf aangepast.');
    expect(text).not.toContain('Dit is het beste plan. Dat is bewezen.');
    expect(text).toMatch(/Per telefoon met Vriesgroente.+per telefoon, ten laatste op zondag 14 maart/);
  });

  it('10.20: the bus leaves the first host late; hours that move are told as they are', async () => {
    await day.goesTo('10:20');
    await day.scenario.busLeavesLate('Vriesgroente', 15);
    await day.news();
    await day.goesTo('12:40');
    await day.scenario.busLeavesLate('Logistiek', 25);
    await day.news();
    await day.goesTo('16:30');
  });
});
