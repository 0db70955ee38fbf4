import { MinimalReplan, RecordAttendance, ReportDelay, type AttendanceState } from '../../../src/modules/attendance';
import {
  CloseEvent,
  EventReader,
  ExpectedDayReader,
  FinaliseEvent,
  PlanItinerary,
  PublishItinerary,
} from '../../../src/modules/events';
import { InterviewPlanReader, InterviewReader, PublishInterviewPlan } from '../../../src/modules/interviews';
import { RegistrationReader } from '../../../src/modules/registrations';
import {
  draftScenarioTalks,
  referScenario,
  replayTheWeeks,
  scenarioBoard,
  scenarioTalks,
  startTestApp,
  tellWhatIsDue,
  useScenarioTimetable,
  type ScenarioBoard,
  type ScenarioPeople,
  type TestApp,
} from '../../support';

/** Local time of the day itself is one hour ahead of UTC. */
const at = (time: string): string => `2027-03-11T${time}:00+01:00`;

describe('the day of the scenario', () => {
  let app: TestApp;
  let people: ScenarioPeople;
  let board: ScenarioBoard;

  beforeAll(async () => {
    app = await startTestApp();
    people = await referScenario(app);
    await replayTheWeeks(app, people);
    board = await scenarioBoard(app, people);
    const on = { user: people.coordinator, eventId: people.event.id };
    await app.run(() => app.get(CloseEvent).execute(on));
    const boardings = await app.get(RegistrationReader).boardings(on.eventId);
    await app.run(() => app.get(PlanItinerary).execute({ ...on, boardings }));
    await app.run(() => app.get(PublishItinerary).execute(on));
    await useScenarioTimetable(app, on.eventId);
  }, 120_000);
  afterAll(async () => {
    expect((await app.audit()).filter(({ code }) => !code.startsWith('MESSAGES'))).toEqual([]);
    await app.close();
  });

  const published = async (): Promise<string[]> =>
    board.talks(
      (await app.get(InterviewReader).published(people.event.id)).filter(({ state }) => state !== 'not-held'),
    );
  const record = (code: string, state: AttendanceState, joinedAtVisitId: string | null = null): Promise<void> =>
    app.run(() =>
      app.get(RecordAttendance).execute({
        ...{ user: people.coordinator, eventId: people.event.id, registrationId: people.idOf(code) },
        ...{ state, joinedAtVisitId },
      }),
    );
  const messages = (): Promise<{ id: string; kind: string; recipient: string }[]> =>
    app.sql("SELECT id, kind, recipient_id AS recipient FROM message WHERE state <> 'cancelled'");

  it('10 March 16.00: publishes the plan of 37 talks for 35 of 36 people', async () => {
    app.clock.moveTo('2027-03-10T16:00:00+01:00');
    await draftScenarioTalks(app, people, board);
    const on = { user: people.coordinator, eventId: people.event.id };
    await app.run(() => app.get(PublishInterviewPlan).execute(on));
    await app.run(() => app.get(FinaliseEvent).execute(on));
    await tellWhatIsDue(app);
    expect(await published()).toEqual([...scenarioTalks].sort());
    const plan = (await app.get(InterviewPlanReader).ofEvent(on.eventId, 'published'))!;
    expect(plan.objective).toMatchObject({ withInterview: 35, firstChoices: 33, interviews: 37 });
    expect(plan.unplaced.map(({ person }) => people.codeOf(person))).toEqual(['P12']);
  }, 60_000);

  it('07.25: the bus is 8 minutes late at Herzele, which Aalst absorbs; only people at the stops between hear it', async () => {
    app.clock.moveTo(at('06:55'));
    await record('P43', 'absent-notified');
    app.clock.moveTo(at('07:25'));
    const { stops, vehicles } = await app.get(EventReader).programme(people.event.id);
    const stopOf = (code: string): string => stops.find((stop) => stop.code === code)!.id;
    const delay = { vehicleId: vehicles[0]!.id, at: stopOf('herzele-station'), part: 'leave' as const, minutes: 8 };
    const preview = await app.get(ReportDelay).preview(people.event, delay);
    const told = (code: string): unknown[] => {
      const stop = preview.stops.find(({ stopId }) => stopId === stopOf(code));
      return stop ? [stop.known, stop.expected, stop.tell.map(people.codeOf).sort()] : [];
    };
    expect(told('slh-marktplein')).toEqual(['07:38', '07:46', ['P46', 'P47', 'P48']]);
    expect(told('erpe-dorp')).toEqual(['08:04', '08:12', ['P30', 'P31', 'P32', 'P33']]);
    expect(told('lede-station')).toEqual(['08:19', '08:27', ['P42', 'P44', 'P45']]);
    expect(told('aalst-station')).toEqual(['08:42', '08:45', []]);
    expect(preview.visits.map(({ minutes }) => minutes)).toEqual([0]);
    expect(preview.talks).toMatchObject({ changed: [], phone: [], shifted: [] });

    const before = await messages();
    const accept = { user: people.coordinator, eventId: people.event.id, delay, fingerprint: preview.fingerprint };
    await app.run(() => app.get(ReportDelay).accept(accept));
    const news = (await messages()).filter(({ id }) => !before.some((old) => old.id === id));
    expect(new Set(news.map(({ kind }) => kind))).toEqual(new Set(['delay']));
    const heard = ['P30', 'P31', 'P32', 'P33', 'P42', 'P44', 'P45', 'P46', 'P47', 'P48'];
    expect(news.map(({ recipient }) => people.codeOf(recipient)).sort()).toEqual(heard);
    expect(await published()).toEqual([...scenarioTalks].sort());
    const times = await app.get(ExpectedDayReader).stopTimes(people.event.id);
    expect(times.get(stopOf('lede-station'))?.leave).toBe('08:27');
  });

  it('08.55: one proposal with one move, P12 to C1 10.30, reaches everybody who is there', async () => {
    app.clock.moveTo(at('08:25'));
    await record('P25', 'joined-later', board.visitOf('C2'));
    app.clock.moveTo(at('08:42'));
    for (const code of ['P10', 'P14', 'P36']) await record(code, 'absent-not-notified');
    app.clock.moveTo(at('08:55'));
    const proposal = (await app.get(MinimalReplan).propose(people.event))!;
    expect(proposal.changed.map(({ registrationId }) => people.codeOf(registrationId))).toEqual(['P12']);
    expect(proposal.changed[0]).toMatchObject({ before: [], after: [{ registrationId: people.idOf('P12') }] });
    expect(proposal).toMatchObject({ withInterview: 32, present: 32, interviews: 34 });
    expect(proposal.dropped.map(({ registrationId }) => people.codeOf(registrationId)).sort()).toEqual([
      'P10',
      'P14',
      'P36',
      'P43',
    ]);
    expect(await published()).toEqual([...scenarioTalks].sort());
  });

  it('tells P12 and the hosts whose list is another, and nobody else, when a person agrees', async () => {
    const before = await messages();
    const { fingerprint } = (await app.get(MinimalReplan).propose(people.event))!;
    const answer = { user: people.coordinator, eventId: people.event.id, fingerprint, answer: 'accepted' as const };
    await app.run(() => app.get(MinimalReplan).answer(answer));
    const lost = ['C1 09:30 P43 V1', 'C1 10:30 P14 V3', 'C2 11:15 P36 V4', 'C2 12:15 P10 V4'];
    const kept = scenarioTalks.filter((talk) => !lost.includes(talk));
    expect(await published()).toEqual([...kept, 'C1 10:30 P12 V1'].sort());
    const plan = (await app.get(InterviewPlanReader).ofEvent(people.event.id, 'published'))!;
    expect(plan.objective).toMatchObject({ withInterview: 32, firstChoices: 31, interviews: 34 });
    const news = (await messages()).filter(({ id }) => !before.some((old) => old.id === id));
    expect(news.filter(({ kind }) => kind !== 'host-slot-list')).toEqual([
      expect.objectContaining({ kind: 'changes', recipient: people.idOf('P12') }),
    ]);
    const hosts = await app.sql<{ name: string }>(
      'SELECT h.name FROM host_contact c JOIN host_company h ON h.id = c.host_company_id WHERE c.id IN (?) ORDER BY 1',
      [news.filter(({ kind }) => kind === 'host-slot-list').map(({ recipient }) => recipient)],
    );
    expect(hosts.map(({ name }) => name)).toEqual(['Logistiek Zuid (fictief)', 'Vriesgroente Tragel (fictief)']);
    expect(await app.get(MinimalReplan).propose(people.event)).toBeUndefined();
  });
});
