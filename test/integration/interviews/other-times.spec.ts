import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { EventReader, type VisitView } from '../../../src/modules/events';
import { UserReader, type CurrentUser } from '../../../src/modules/identity';
import { InterviewPlanReader, InterviewReader, TourPlanReader } from '../../../src/modules/interviews';
import { MoveToTourGroups, ReferJobseeker, RegistrationReader } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type PageAnswer, type TestApp } from '../../support';

const BOARD = '/evenementen/HNJ-2027-01/gesprekken';

describe('other times for interviews and tours, tried from the board', () => {
  let app: TestApp;
  let coordinator: Browser;
  let user: CurrentUser;
  let eventId: string;

  beforeAll(async () => {
    app = await startTestApp();
    await new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute();
    coordinator = await app.signedIn('katrien@aalst.example');
    ({ eventId, user } = await known());
    await coordinator.post(`${BOARD}/bereken`, { version: '0' });
  }, 180_000);
  afterAll(() => app.close());

  async function known(): Promise<{ eventId: string; user: CurrentUser }> {
    const [event] = await app.sql<{ id: string; associationId: string }>(
      "SELECT id, association_id AS associationId FROM event WHERE code = 'HNJ-2027-01'",
    );
    const found = await app.get(UserReader).byEmail('katrien@aalst.example');
    return { eventId: event!.id, user: found! };
  }

  const plan = async () => (await app.get(InterviewPlanReader).ofEvent(eventId, 'draft'))!;
  const visits = async (): Promise<readonly VisitView[]> =>
    (await app.get(EventReader).programme(eventId)).visits.filter(({ kind }) => kind === 'host');
  const groupsOfPeople = async (): Promise<Map<string, string>> =>
    new Map(
      (await app.get(RegistrationReader).participants(eventId)).map(({ id, tourGroupId }) => [id, tourGroupId ?? '']),
    );
  const attempt = async (at: number, version?: number): Promise<PageAnswer> =>
    coordinator.post(`${BOARD}/aannemen`, { version: String(version ?? (await plan()).version), at: String(at) });

  const offer = async (change: object): Promise<void> => {
    const gain = { withInterview: 0, firstChoices: 0, interviews: 1 };
    await app.sql(
      "UPDATE interview_plan SET result = JSON_SET(result, '$.whatIfs', JSON_EXTRACT(?, '$')) WHERE event_id = ?",
      [JSON.stringify([{ change, text: 'wissel', gain }]), eventId],
    );
  };
  const timesOf = ({ tours }: VisitView) =>
    tours.map(({ startsAt, endsAt, groupIds }) => ({ startsAt, endsAt, groupIds: [...groupIds].sort() }));

  it('lets two groups take each other’s tours, and computes the draft again', async () => {
    const [visit] = await visits();
    const [first, second] = visit!.tours;
    const change = { kind: 'other-wave', host: visit!.id, group: first!.groupIds[0], with: second!.groupIds[0] };
    await offer(change);
    const before = await plan();
    expect((await attempt(0)).text).toContain('van 36');
    const swapped = (id: string): string =>
      id === change.group ? change.with! : id === change.with ? change.group! : id;
    const expected = visit!.tours.map(({ groupIds }) => groupIds.map(swapped).sort());
    expect((await visits())[0]!.tours.map(({ groupIds }) => [...groupIds].sort())).toEqual(expected);
    expect((await plan()).version).toBeGreaterThan(before.version);
    expect((await coordinator.get(BOARD)).text).toContain('Maak de wijziging van de rondleidingen ongedaan');
    const acceptedId = (await app.get(TourPlanReader).ofEvent(eventId)).accepted!.id;
    const board = await coordinator.post('/evenementen/HNJ-2027-01/rondleidingen/ongedaan', {
      acceptedId,
      back: 'interviews',
    });
    expect(board.path).toBe(BOARD);
    expect(board.text).toContain('De rondleidingen en de groepen zijn weer zoals eerst.');
    expect(timesOf((await visits())[0]!)).toEqual(timesOf(visit!));
    expect((await plan()).objective).toEqual(before.objective);
    await coordinator.post(`${BOARD}/bereken`, { version: String((await plan()).version) });
    expect(await app.audit()).toEqual([]);
  });

  it('refuses a swap that puts a group in two tours at once, and changes nothing', async () => {
    const [visit, other] = await visits();
    const [first, second] = visit!.tours;
    const inTheWay = other!.tours.find(({ groupIds }) => groupIds.includes(first!.groupIds[0]!))!;
    await app.sql('UPDATE tour SET starts_at = ?, ends_at = ? WHERE id = ?', [
      second!.startsAt,
      second!.endsAt,
      inTheWay.id,
    ]);
    await offer({ kind: 'other-wave', host: visit!.id, group: first!.groupIds[0], with: second!.groupIds[0] });
    const refused = await attempt(0);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('heeft al een rondleiding');
    expect((await visits())[0]!.tours).toEqual(visit!.tours);
    await app.sql('UPDATE tour SET starts_at = ?, ends_at = ? WHERE id = ?', [
      inTheWay.startsAt,
      inTheWay.endsAt,
      inTheWay.id,
    ]);
  });

  it('puts people in the tour groups with which the plan becomes better, as promised', async () => {
    await app.sql('UPDATE tour_group SET places = places + 1');
    await coordinator.post(`${BOARD}/bereken`, { version: String((await plan()).version) });
    const { whatIfs, objective } = await plan();
    const at = whatIfs.findIndex(({ change: { kind } }) => kind === 'other-groups');
    const { change, gain } = whatIfs[at]!;
    if (change.kind !== 'other-groups') throw new Error('another what-if');
    expect((await coordinator.get(BOARD)).text).toMatch(/rondleidingsgroepen \([\p{L} ]+ naar groep [ABC]/u);
    const groups = await groupsOfPeople();
    expect((await attempt(at)).status).toBe(200);
    const moved = new Map(change.moves.map(({ person, group }) => [person, group]));
    expect(await groupsOfPeople()).toEqual(new Map([...groups].map(([id, group]) => [id, moved.get(id) ?? group])));
    expect((await plan()).objective.withInterview).toBe(objective.withInterview + gain.withInterview);
    expect(await app.audit()).toEqual([]);
    const { accepted } = await app.get(TourPlanReader).ofEvent(eventId);
    expect(
      (await coordinator.post('/evenementen/HNJ-2027-01/rondleidingen/ongedaan', { acceptedId: accepted!.id })).status,
    ).toBe(200);
    expect(await groupsOfPeople()).toEqual(groups);
    await app.sql('UPDATE tour_group SET places = places - 1');
  });

  it('overfills no tour group and knows only its own: nobody is moved then', async () => {
    const groups = await groupsOfPeople();
    const [person] = [...groups.keys()];
    const other = [...groups.values()].find((group) => group !== groups.get(person!))!;
    const move = (tourGroupId: string) =>
      app.get(MoveToTourGroups).execute({ user, eventId, moves: [{ registrationId: person!, tourGroupId }] });
    await expect(move(other)).rejects.toMatchObject({ code: 'EVENT.TOO_FEW_GROUP_PLACES' });
    await expect(move(eventId)).rejects.toMatchObject({ code: 'EVENT.CHANGED_MEANWHILE' });
    expect(await groupsOfPeople()).toEqual(groups);
    await coordinator.post(`${BOARD}/bereken`, { version: String((await plan()).version) });
    expect(await app.audit()).toEqual([]);
  });

  it('makes the interviews at a host shorter, and plans in the new ones as promised', async () => {
    const board = await coordinator.post(`${BOARD}/bereken`, { version: String((await plan()).version) });
    expect(board.text).toContain('houdt gesprekken van 10 minuten');
    const { whatIfs, objective, version } = await plan();
    const at = whatIfs.findIndex(({ change: { kind } }) => kind === 'shorter-slots');
    const { change, gain } = whatIfs[at]!;
    if (change.kind !== 'shorter-slots') throw new Error('another what-if');
    expect((await attempt(at, version - 1)).status).toBe(409);
    expect((await attempt(at)).status).toBe(200);
    const slots = (await visits()).find(({ id }) => id === change.host)!.slots;
    expect(slots.map(({ startsAt }) => startsAt)).toEqual(change.slots.map(({ start }) => start));
    expect((await plan()).objective.withInterview).toBe(objective.withInterview + gain.withInterview);
    expect((await plan()).objective.interviews).toBe(objective.interviews + gain.interviews);
    expect(await app.audit()).toEqual([]);
  });

  it('never takes away a slot whose time people know', async () => {
    await coordinator.post('/evenementen/HNJ-2027-01/route/bereken', {});
    expect((await coordinator.post('/evenementen/HNJ-2027-01/route/publiceer', {})).status).toBe(200);
    await coordinator.post(`${BOARD}/publiceer`, { version: String((await plan()).version) });
    await coordinator.post(`${BOARD}/bereken`, { version: '0' });
    expect((await plan()).whatIfs.map(({ change: { kind } }) => kind)).not.toContain('shorter-slots');
    const [visit] = await visits();
    const slots = visit!.slots.map(({ startsAt, endsAt, places }) => ({ start: startsAt, end: endsAt, places }));
    const change = { kind: 'shorter-slots', host: visit!.id, minutes: 10, slots };
    await app.sql(
      "UPDATE interview_plan SET result = JSON_SET(result, '$.whatIfs', JSON_EXTRACT(?, '$')) WHERE state = 'draft'",
      [JSON.stringify([{ change, text: 'korter', gain: { withInterview: 0, firstChoices: 0, interviews: 1 } }])],
    );
    const interviews = await app.get(InterviewReader).draft(eventId);
    expect((await attempt(0)).text).toContain('gesprek');
    expect(await app.get(InterviewReader).draft(eventId)).toEqual(interviews);
    expect((await visits())[0]).toEqual(visit);
  });
});
