import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { newId } from '../../../src/kernel';
import { EventReader, type VisitView } from '../../../src/modules/events';
import { UserReader, type CurrentUser } from '../../../src/modules/identity';
import {
  InterviewPlanReader,
  InterviewReader,
  TourPlanReader,
  type ToursToAccept,
} from '../../../src/modules/interviews';
import { ReferJobseeker, RegistrationReader } from '../../../src/modules/registrations';
import { addOtherAssociation } from '../events/other-association';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { tourTerms } from './tour-terms';

const EVENT = '/evenementen/HNJ-2027-01';
const TOURS = `${EVENT}/rondleidingen`;

describe('tours that are proposed', () => {
  let app: TestApp;
  let coordinator: Browser;
  let user: CurrentUser;
  let eventId: string;

  beforeAll(async () => {
    app = await startTestApp();
    user = (await app.get(UserReader).byEmail('katrien@aalst.example'))!;
    eventId = (await app.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01')).id;
    coordinator = await app.signedIn('katrien@aalst.example');
  }, 180_000);
  afterAll(() => app.close());

  const programme = () => app.get(EventReader).programme(eventId);
  const hosts = async (): Promise<readonly VisitView[]> =>
    (await programme()).visits.filter(({ kind }) => kind === 'host');
  const propose = async (terms: readonly [string, string, string] = ['25', '2', '12']) =>
    coordinator.post(`${TOURS}/stel-voor`, await tourTerms(app, eventId, terms));
  const plans = () => app.get(TourPlanReader).ofEvent(eventId);
  const proposed = async (): Promise<{ id: string; content: ToursToAccept }> => {
    const found = (await plans()).proposed!;
    if (found.content.kind !== 'tours') throw new Error('they do not fit');
    return { id: found.id, content: found.content };
  };
  const secondCoordinator = async (): Promise<string> => {
    const [id, email] = [newId(), 'fien@aalst.example'];
    await app.sql(
      `INSERT INTO user_account (id, association_id, organisation_id, email, first_name, last_name)
       SELECT ?, association_id, organisation_id, ?, 'Mia', 'Maes' FROM user_account WHERE id = ?`,
      [id, email, user.id],
    );
    await app.sql("INSERT INTO user_role (user_id, role) VALUES (?, 'coordinator')", [id]);
    return email;
  };
  const accept = async (id: string, browser = coordinator) => browser.post(`${TOURS}/aanvaard`, { proposalId: id });
  const undo = async (id: string) => coordinator.post(`${TOURS}/ongedaan`, { acceptedId: id });

  it('asks how long a tour is, and changes nothing without an answer', async () => {
    const before = await programme();
    expect((await coordinator.get(TOURS)).text).toContain('Stel rondleidingen voor');
    const empty = await propose(['', '', '']);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Vul bij minstens één bedrijf in hoe lang een rondleiding duurt');
    const half = await propose(['25', '', '12']);
    expect(half.status).toBe(422);
    expect(half.text).toContain('Er is een probleem');
    const wrong = await propose(['5', '1', '12']);
    expect(wrong.text).toContain('Een rondleiding duurt 10 tot 240 minuten');
    expect(await programme()).toEqual(before);
  });

  it('says why they do not fit, and what helps', async () => {
    const page = await propose(['110', '1', '12']);
    expect(page.text).toMatch(/Logistiek Zuid.*: 3 groepen in 3 rondes duurt 340 minuten, en er zijn er \d+\./);
    expect(page.text).toContain('maak de rondleiding korter');
    expect(page.text).not.toContain('Aanvaard dit voorstel');
  });

  it('proposes before anybody is referred, and takes it back exactly', async () => {
    const before = await programme();
    const page = await propose();
    expect(page.status).toBe(200);
    expect(page.text).toContain('Er is nog niemand doorverwezen');
    const { id, content } = await proposed();
    expect(content.worth).toBeUndefined();
    expect((await accept(id)).text).toContain('De rondleidingen zijn aangepast.');
    const after = await programme();
    expect(after.visits.flatMap(({ tours }) => tours).length).toBeGreaterThan(0);
    expect(after.visits).not.toEqual(before.visits);
    expect((await accept(id)).status).toBe(409);
    const { accepted } = await plans();
    expect((await undo(accepted!.id)).text).toContain('weer zoals eerst');
    expect(withoutIds(await hosts())).toEqual(withoutIds(before.visits.filter(({ kind }) => kind === 'host')));
    expect((await undo(accepted!.id)).status).toBe(409);
    expect(await app.audit()).toEqual([]);
  });

  it('proposes for the people there are what keeps its promise once accepted', async () => {
    await app.run(() => new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute());
    await coordinator.post(`${EVENT}/gesprekken/bereken`, { version: '0' });
    const draft = (await app.get(InterviewPlanReader).ofEvent(eventId, 'draft'))!;
    expect((await propose()).text).toContain('Mensen met een gesprek');
    const { id, content } = await proposed();
    const { before, after } = content.worth!;
    expect(before.withInterview).toBe(draft.objective.withInterview);
    expect(after.withInterview).toBeGreaterThanOrEqual(before.withInterview);
    expect((await accept(id)).status).toBe(200);
    expect((await app.get(InterviewPlanReader).ofEvent(eventId, 'draft'))!.objective).toMatchObject({
      withInterview: after.withInterview,
      firstChoices: after.firstChoices,
      interviews: after.interviews,
    });
    expect(await app.audit()).toEqual([]);
  });

  it('is refused when anything it looked at changed meanwhile', async () => {
    await propose(['15', '1', '12']);
    const { id } = await proposed();
    await app.sql("UPDATE interview_slot SET places = places + 1 WHERE starts_at = '09:15'");
    const page = await accept(id);
    expect(page.status).toBe(409);
    expect(page.text).toContain('Vraag een nieuw voorstel');
    await app.sql("UPDATE interview_slot SET places = places - 1 WHERE starts_at = '09:15'");
  });

  it('moves nobody out of a group, and no tour, that was changed since it was accepted', async () => {
    await propose(['15', '1', '12']);
    await accept((await proposed()).id);
    const { accepted } = await plans();
    const [visit] = await hosts();
    await coordinator.post(`${EVENT}/programma/rondleiding/weg`, { id: visit!.tours[0]!.id });
    const page = await undo(accepted!.id);
    expect(page.status).toBe(409);
    expect(page.text).toContain('Terugdraaien kan niet meer');
    expect(await app.audit()).toEqual([]);
  });

  it('puts everybody in a group when the groups become smaller, and back', async () => {
    await propose(['20', '2', '12']);
    await accept((await proposed()).id);
    const groupsOf = async () =>
      new Map(
        (await app.get(RegistrationReader).participants(eventId)).map(({ id, tourGroupId }) => [id, tourGroupId]),
      );
    const before = await groupsOf();
    expect((await propose(['15', '3', '9'])).status).toBe(200);
    const { id, content } = await proposed();
    expect(content.after.groups.length).toBeGreaterThanOrEqual(4);
    expect((await accept(id)).status).toBe(200);
    const sizes = new Map<string | null, number>();
    for (const group of (await groupsOf()).values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(9);
    expect(await app.audit()).toEqual([]);
    expect((await undo((await plans()).accepted!.id)).status).toBe(200);
    expect(await groupsOf()).toEqual(before);
    expect((await programme()).tourGroups.map(({ places }) => places)).toEqual([12, 12, 12]);
    expect(await app.audit()).toEqual([]);
  });

  it('lets one of two coordinators win, and tells the other who it was', async () => {
    const mia = await app.signedIn(await secondCoordinator());
    await propose(['15', '1', '12']);
    const { id } = await proposed();
    const answers = await Promise.all([accept(id), accept(id, mia), accept(id), accept(id, mia)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.findIndex(({ status }) => status === 200) % 2 === 0 ? 'Katrien' : 'Mia';
    for (const { text } of answers.filter(({ status }) => status === 409)) {
      expect(text).toContain(`Intussen gewijzigd door ${winner}`);
    }
    expect(await app.audit()).toEqual([]);
  });

  it('keeps what people were told: no known interview falls in a tour, and nobody gets a message', async () => {
    await coordinator.post(`${EVENT}/route/bereken`, {});
    const draft = await app.get(InterviewPlanReader).ofEvent(eventId, 'draft');
    const published = await coordinator.post(`${EVENT}/plan/publiceer`, { version: String(draft!.version) });
    expect(published.text).toContain('De dag is gepubliceerd');
    expect((await plans()).accepted).toBeUndefined();
    const messages = async () => app.sql('SELECT id, state, due_at FROM message ORDER BY id');
    const before = await messages();
    const known = await app.get(InterviewReader).published(eventId);
    await propose(['15', '2', '12']);
    expect((await accept((await proposed()).id)).text).toContain('Niemand kreeg bericht.');
    expect((await coordinator.get(`${EVENT}/gesprekken`)).text).toContain('Wie krijgt bericht?');
    expect(await app.get(InterviewReader).published(eventId)).toEqual(known);
    expect(await messages()).toEqual(before);
    expect(await app.audit()).toEqual([]);
  });

  it('is for one’s own association only, and not once the day has begun', async () => {
    const stranger = await app.signedIn(await addOtherAssociation(app));
    expect((await stranger.get(TOURS)).status).toBe(404);
    expect((await stranger.post(`${TOURS}/stel-voor`, {})).status).toBe(404);
    expect((await accept((await plans()).proposed?.id ?? '', stranger)).status).toBe(404);
    await app.sql("UPDATE event SET state = 'running' WHERE id = ?", [eventId]);
    expect((await coordinator.get(TOURS)).text).toContain('De dag is begonnen of voorbij');
    expect((await propose()).status).toBe(409);
    expect((await accept(eventId)).status).toBe(409);
    await app.sql("UPDATE event SET state = 'published' WHERE id = ?", [eventId]);
  });
});

const withoutIds = (visits: readonly VisitView[]) =>
  visits.map(({ id, tours }) => ({
    id,
    tours: tours.map(({ startsAt, endsAt, groupIds }) => ({ startsAt, endsAt, groupIds: [...groupIds].sort() })),
  }));
