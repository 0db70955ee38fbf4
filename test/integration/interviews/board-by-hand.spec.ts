import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { UserReader } from '../../../src/modules/identity';
import { InterviewPlanReader, InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { ReferJobseeker } from '../../../src/modules/registrations';
import { startTestApp, tableContents, type Browser, type PageAnswer, type TestApp } from '../../support';

const BOARD = '/evenementen/HNJ-2027-01/gesprekken';

describe('a draft changed by hand', () => {
  let app: TestApp;
  let coordinator: Browser;
  let eventId: string;

  beforeAll(async () => {
    app = await startTestApp();
    await new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute();
    coordinator = await app.signedIn('katrien@aalst.example');
    eventId = (await app.sql<{ id: string }>('SELECT id FROM event'))[0]!.id;
    await coordinator.post(`${BOARD}/bereken`);
  }, 120_000);
  afterAll(() => app.close());

  const draft = (): Promise<InterviewView[]> => app.get(InterviewReader).draft(eventId);
  const key = ({ registrationId, vacancyId, slotId }: InterviewView): string =>
    [registrationId, vacancyId, slotId].join(' ');
  const version = async (): Promise<string> =>
    String((await app.get(InterviewPlanReader).ofEvent(eventId, 'draft'))?.version ?? 0);
  const change = async (registrationId: string, fields: Record<string, string>): Promise<PageAnswer> =>
    coordinator.post(`${BOARD}/deelnemer/${registrationId}`, { version: await version(), ...fields });
  const undo = async (): Promise<PageAnswer> => coordinator.post(`${BOARD}/ongedaan`, { version: await version() });

  it('loses an interview, gives it to somebody without one, and takes both back', async () => {
    const before = (await draft()).map(key).sort();
    const [withoutId] = (await app.get(InterviewPlanReader).ofEvent(eventId, 'draft'))!.unplaced.map((p) => p.person);
    const page = await coordinator.get(`${BOARD}/deelnemer/${withoutId!}`);
    const choice = /<option value="([^" ]+ [^"]+)"/.exec(page.html)![1]!;
    const slotId = choice.split(' ')[1]!;
    const full = await change(withoutId!, { kind: 'add', moment: choice });
    expect(full.status).toBe(409);
    expect(full.text).toMatch(/zijn \d afspraken vastgezet: er is plaats voor \d/);
    expect(full.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);

    const taken = (await draft()).find((interview) => interview.slotId === slotId)!;
    expect((await change(taken.registrationId, { kind: 'remove', interviewId: taken.id })).status).toBe(200);
    expect((await change(withoutId!, { kind: 'add', moment: choice })).text).toContain('Het ontwerp is gewijzigd.');
    const given = (await draft()).find(({ registrationId }) => registrationId === withoutId)!;
    expect(given).toMatchObject({ slotId, pinned: true });

    expect((await undo()).text).toContain('ongedaan gemaakt');
    await undo();
    expect((await draft()).map(key).sort()).toEqual(before);
    expect((await undo()).status).toBe(409);
  });

  it('swaps two interviews at one host, and moves nobody into the tour of their group', async () => {
    const interviews = (await draft()).filter(({ hostName }) => hostName.startsWith('Vriesgroente'));
    const groups = await app.sql<{ id: string; name: string }>(
      'SELECT r.id, g.name FROM registration r JOIN tour_group g ON g.id = r.tour_group_id',
    );
    const groupOf = (interview: InterviewView): string =>
      groups.find(({ id }) => id === interview.registrationId)!.name;
    const late = interviews.filter(({ startsAt }) => startsAt >= '10:15');
    const [one, other] = [late[0]!, late.find((interview) => interview.startsAt !== late[0]!.startsAt)!];
    expect((await change(one.registrationId, { kind: 'swap', interviewId: one.id, other: other.id })).status).toBe(200);
    const after = await draft();
    expect(
      after.some((interview) => interview.registrationId === one.registrationId && interview.slotId === other.slotId),
    ).toBe(true);
    expect(
      after.some((interview) => interview.registrationId === other.registrationId && interview.slotId === one.slotId),
    ).toBe(true);

    const inC = interviews.find((interview) => groupOf(interview) === 'C')!;
    const duringTour = late.find(({ startsAt }) => startsAt === '10:15')!;
    const [slot] = await app.sql<{ id: string }>(
      "SELECT id FROM interview_slot WHERE site_visit_id = ? AND starts_at = '10:00'",
      [duringTour.visitId],
    );
    const now = (await draft()).find(
      (interview) => interview.registrationId === inC.registrationId && interview.visitId === inC.visitId,
    )!;
    const refused = await change(now.registrationId, {
      kind: 'move',
      interviewId: now.id,
      moment: `${now.vacancyId} ${slot!.id}`,
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('botst met een rondleiding');
    expect(await app.audit()).toEqual([]);
  });

  it('tells the second of two coordinators who was first, and keeps the first change', async () => {
    const seen = await version();
    const [interview] = await draft();
    await coordinator.post(`${BOARD}/${interview!.id}/vast`, { version: seen });
    const second = await coordinator.post(`${BOARD}/deelnemer/${interview!.registrationId}`, {
      ...{ version: seen, kind: 'remove', interviewId: interview!.id },
    });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Intussen gewijzigd door Katrien');
    expect(second.html).toContain(`name="version" value="${await version()}"`);
    expect((await draft()).find(({ id }) => id === interview!.id)?.pinned).toBe(true);
    for (const path of ['bereken', 'publiceer', 'ongedaan', `${interview!.id}/los`]) {
      expect((await coordinator.post(`${BOARD}/${path}`, { version: seen })).status).toBe(409);
    }
  });

  it('warns of languages that nobody speaks, and gives an interpreter to who needs one', async () => {
    expect((await coordinator.get(BOARD)).text).toContain('Er is geen tolk voor Dari.');
    expect((await coordinator.post(`${BOARD}/tolken`, { name: 'Zahra', languages: ' , ' })).status).toBe(422);
    const added = await coordinator.post(`${BOARD}/tolken`, { name: 'Zahra', languages: 'dari, Pashto' });
    expect(added.text).not.toContain('Er is geen tolk voor Dari.');
    expect((await coordinator.post(`${BOARD}/bereken`, { version: await version() })).text).toContain('35 van 36');
    const weg = /tolken\/[0-9a-f-]+\/weg/.exec(added.html)![0];
    expect((await coordinator.post(`${BOARD}/${weg}`)).text).toContain('Er gaat geen tolk mee.');
  });

  it('tries what would help: one slot more at the host, and everybody has an interview', async () => {
    await app.sql('UPDATE interview SET pinned = 0');
    const board = await coordinator.post(`${BOARD}/bereken`, { version: await version() });
    const { whatIfs } = (await app.get(InterviewPlanReader).ofEvent(eventId, 'draft'))!;
    const at = whatIfs.findIndex(({ change: { kind } }) => kind === 'extra-slot');
    expect(board.text).toContain('Probeer');
    const stale = await coordinator.post(`${BOARD}/aannemen`, { version: '1', at: String(at) });
    expect(stale.text).toContain('Intussen gewijzigd door Katrien');
    const contents = await tableContents(app, ['http_session']);
    const shown = await coordinator.get(`${BOARD}?probeer=${await version()}-${at}`);
    expect(shown.text).toContain('nu 35, straks 36');
    expect(shown.text).toContain('Er is nog niets veranderd.');
    expect(shown.text).toMatch(/Krijgt een gesprek \p{Lu}[\p{L}' -]+ Verliest het gesprek niemand/u);
    expect(await tableContents(app, ['http_session'])).toEqual(contents);
    for (const gone of ['1-0', `${await version()}-99`, 'x']) {
      expect((await coordinator.get(`${BOARD}?probeer=${gone}`)).text).toContain('Dit voorstel is er niet meer.');
    }
    const tried = await coordinator.post(`${BOARD}/aannemen`, { version: await version(), at: String(at) });
    expect(tried.text).toContain('36 van 36');
  });

  it('names who gets a message when it replaces a published plan', async () => {
    await coordinator.post('/evenementen/HNJ-2027-01/route/bereken', {});
    expect((await coordinator.post('/evenementen/HNJ-2027-01/route/publiceer', {})).status).toBe(200);
    await coordinator.post(`${BOARD}/bereken`, { version: await version() });
    await coordinator.post(`${BOARD}/publiceer`, { version: await version() });
    const same = await coordinator.post(`${BOARD}/bereken`, { version: '0' });
    expect(same.text).toContain('Niemand: dit ontwerp is hetzelfde');
    const [interview] = await draft();
    const changed = await change(interview!.registrationId, { kind: 'remove', interviewId: interview!.id });
    expect(changed.text).toContain('Wie krijgt bericht?');
    expect(changed.text).not.toContain('Niemand: dit');
    expect(await app.audit()).toEqual([]);
  });
});
