import { PublishInterviewPlan, type InterviewView } from '../../../src/modules/interviews';
import { RegistrationReader } from '../../../src/modules/registrations';
import { draftScenarioInterviews } from '../../support';
import { MessagesOfAMoment, tellsOfLoss, type ReadMessage } from './messages-of-a-moment';
import { EVENT, proposalIn, ScenarioDay } from './scenario-day';

jest.setTimeout(120_000);

describe('a day of troubles, with every message read against the day as it is expected at that minute', () => {
  let day: ScenarioDay;
  let messages: MessagesOfAMoment;
  let before: InterviewView[];

  beforeAll(async () => {
    day = await ScenarioDay.start();
    const { live, people, board } = day;
    messages = new MessagesOfAMoment(day);
    await live.at('2027-03-10', '16:00');
    await draftScenarioInterviews(live.app, people, board);
    const on = { user: people.coordinator, eventId: people.event.id };
    await live.app.run(() => live.app.get(PublishInterviewPlan).execute(on));
    await day.step('finalise');
    await messages.read();
    await day.at('06:50');
    await day.step('start');
    before = await standing();
    await messages.read();
  }, 120_000);
  afterAll(async () => expect(await day.live.app.audit()).toEqual([]));
  afterAll(() => day.live.close());

  const standing = async (): Promise<InterviewView[]> =>
    (await day.interviews()).filter(({ state, phoneUntil }) => state !== 'not-held' && phoneUntil === null);

  /** Reads what went out, and finds nothing false in it. */
  const news = async (): Promise<ReadMessage[]> => {
    const read = await messages.read();
    const now = await standing();
    const gone = before.filter((old) => !now.some(({ id }) => id === old.id));
    expect(await messages.mistakesIn(read, gone)).toEqual([]);
    return read;
  };
  const goesTo = async (time: string): Promise<void> => {
    await day.at(time);
    await news();
  };
  const fallsOut = async (host: 'C1' | 'C2' | 'C3', how: Readonly<Record<string, string>>): Promise<void> => {
    const query = { visitId: day.board.visitOf(host), ...how };
    const page = await day.coordinator.get(`${EVENT}/dag/tegenslag?${new URLSearchParams(query).toString()}`);
    const answer = await day.post('uitval', { ...query, fingerprint: proposalIn(page) });
    expect(answer.text).toContain('Het is uitgevoerd.');
  };

  it('7.25: the bus is 20 minutes late; who then hears of another interview reads the hours of the late bus', async () => {
    await goesTo('06:55');
    await day.record('P43', 'absent-notified');
    await goesTo('07:25');
    await day.busLeavesLate('herzele-station', 20);
    expect((await news()).map(({ kind }) => kind)).toContain('delay');
    await goesTo('07:30');
    await fallsOut('C3', { kind: 'host-out' });
    const read = (await news()).filter(({ kind }) => kind === 'changes');
    expect(read.some(({ calendar }) => calendar !== undefined)).toBe(true);
    expect(read.filter(({ text }) => text.includes('De bus is er om 8.32 u'))).toEqual([]);
    for (const time of ['08:00', '08:20', '08:40']) await goesTo(time);
  });

  it('9.05: an interviewer is ill; who keeps no hour hears of a call, and nobody of a bus that has gone', async () => {
    await goesTo('08:50');
    for (const code of ['P14', 'P36', 'P43']) await day.record(code, 'absent-not-notified');
    for (const code of ['P02', 'P03', 'P05', 'P12', 'P29', 'P44', 'P46']) await day.record(code, 'present');
    await goesTo('09:05');
    await fallsOut('C1', { kind: 'fewer-interviewers', from: '09:45', fewer: '1' });
    const read = await news();
    expect(read.map(({ kind }) => kind)).toContain('phone-interview');
    expect(read.filter(({ text }) => /bus (is|vertrekt)|Bus om/.test(text))).toEqual([]);
  });

  it('9.20: a host falls out; who loses an interview reads that it does not go on', async () => {
    await goesTo('09:20');
    const known = await standing();
    await fallsOut('C2', { kind: 'host-out' });
    const read = await news();
    const now = await standing();
    const absent = new Set(['P14', 'P36', 'P43'].map((code) => day.people.idOf(code)));
    const lost = known.filter(
      ({ registrationId, id }) =>
        !absent.has(registrationId) &&
        !now.some((interview) => interview.id === id || interview.registrationId === registrationId),
    );
    expect(lost.length).toBeGreaterThan(0);
    const persons = await day.live.app.get(RegistrationReader).byIds(lost.map(({ registrationId }) => registrationId));
    for (const { id, sharedPhone } of persons) {
      const own = read.filter(({ recipientId }) => recipientId === id);
      expect([day.people.codeOf(id), own.length]).toEqual([day.people.codeOf(id), 1]);
      expect(sharedPhone || own.every(tellsOfLoss)).toBe(true);
    }
    expect(read.filter(({ recipientId }) => absent.has(recipientId))).toEqual([]);
  });

  it('the board of interviews tells calls as calls, marks who is absent, and says that the plan is of the day', async () => {
    const { text } = await day.coordinator.get(`${EVENT}/gesprekken`);
    expect(text).toContain('Dit plan is op de dag zelf aangepast.');
    expect(text).not.toContain('Dit is het beste plan. Dat is bewezen.');
    expect(text).toMatch(/Telefonisch met Vriesgroente.+telefonisch, tegen zondag 14 maart/);
  });

  it('10.20: the bus leaves the first host late; hours that move are told as they are', async () => {
    await goesTo('10:20');
    await day.busLeavesLate('Vriesgroente', 15);
    await news();
    await goesTo('12:40');
    await day.busLeavesLate('Logistiek', 25);
    await news();
    await goesTo('16:30');
  });
});
