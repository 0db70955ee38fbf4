import { EventReader, type VisitView } from '../../../src/modules/events';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { ReplanSolvers } from '../../../src/modules/interviews/replanning/replan-solvers';
import {
  publishDay,
  startTestApp,
  type Browser,
  type PageAnswer,
  type PublishedDay,
  type TestApp,
} from '../../support';

const PAGE = '/evenementen/HNJ-2027-01/dag';
const RIVALS = 6;

describe('the first answer while the best one is looked for', () => {
  let app: TestApp;
  let day: PublishedDay;
  let coordinators: readonly Browser[];
  let coordinator: Browser;
  let planners: ReplanSolvers;

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    coordinators = await Promise.all(Array.from({ length: RIVALS }, () => app.signedIn('katrien@aalst.example')));
    coordinator = coordinators[0]!;
    await app.sql("UPDATE message SET state = 'queued' WHERE kind = 'timetable'");
    app.clock.moveTo('2027-03-11T08:00:00+01:00');
    planners = app.get(ReplanSolvers);
    jest.spyOn(planners, 'patience').mockImplementation(() => Promise.resolve());
  }, 120_000);
  afterAll(() => jest.restoreAllMocks());
  afterAll(async () => {
    expect((await app.audit()).filter(({ code }) => !code.startsWith('MESSAGES'))).toEqual([]);
  });
  afterAll(() => app.close());

  const published = (): Promise<InterviewView[]> => app.get(InterviewReader).published(day.event.id);
  const keyOf = ({ registrationId, vacancyId, slotId }: InterviewView): string =>
    [registrationId, vacancyId, slotId].join(' ');
  const visit = async (name: string): Promise<VisitView> =>
    (await app.get(EventReader).programme(day.event.id)).visits.find((known) => known.name.startsWith(name))!;
  const messages = (): Promise<{ id: string; recipient: string }[]> =>
    app.sql("SELECT id, recipient_id AS recipient FROM message WHERE kind = 'changes' AND state <> 'cancelled'");
  const proposalIn = ({ html }: PageAnswer): string => /name="fingerprint" value="([0-9a-f]{64})"/.exec(html)![1]!;
  const look = (query: Record<string, string>): Promise<PageAnswer> =>
    coordinator.get(`${PAGE}/tegenslag?${new URLSearchParams(query).toString()}`);

  it('is marked, safe, and gives way to the best one when that is found', async () => {
    const search = jest.spyOn(planners, 'best').mockImplementation(() => new Promise(() => {}));
    const query = { visitId: (await visit('Vriesgroente')).id, kind: 'fewer-interviewers', from: '10:15', fewer: '1' };
    const first = await look(query);
    expect(first.text).toContain('Dit is een voorlopig voorstel');
    expect(first.text).toContain('We zoeken nog of het beter kan.');
    const again = new RegExp(`href="([^"]+)" class="button[^"]*">Kijk of er een beter voorstel is`).exec(
      first.html,
    )![1]!;
    expect((await coordinator.get(again.replaceAll('&amp;', '&'))).text).toContain('Dit is een voorlopig voorstel');
    expect(search).toHaveBeenCalledTimes(1);
    search.mockRestore();
    // Other facts are another question, which the real planner answers.
    const other = { ...query, from: '10:30' };
    const best = jest.spyOn(planners, 'best');
    await look(other);
    await best.mock.results[0]!.value;
    const proven = await look(other);
    expect(proven.text).not.toContain('voorlopig');
    expect(proposalIn(proven)).toMatch(/^[0-9a-f]{64}$/);
    best.mockRestore();
  });

  it('can be accepted while the search goes on, and is told only to those whom it changes', async () => {
    const search = jest.spyOn(planners, 'best').mockImplementation(() => new Promise(() => {}));
    const before = await published();
    const withInterview = new Set(before.map(({ registrationId }) => registrationId));
    const everybody = await app.sql<{ id: string }>('SELECT id FROM registration WHERE holds_seat = 1');
    const without = everybody.map(({ id }) => id).filter((id) => !withInterview.has(id));
    const wished = await app.sql<{ id: string }>(
      `SELECT i.registration_id AS id FROM interview i
       WHERE i.vacancy_id IN (SELECT vacancy_id FROM preference WHERE registration_id = ?) ORDER BY i.id`,
      [without[0]],
    );
    let page = await coordinator.get(PAGE);
    for (const { id } of wished) {
      if (page.text.includes('(1 persoon verandert)')) break;
      await coordinator.post(`${PAGE}/aanwezigheid/${id}`, { state: 'absent-not-notified' });
      page = await coordinator.get(PAGE);
    }
    expect(page.text).toContain('Dit is een voorlopig voorstel');
    const earlier = await messages();
    const answer = await coordinator.post(`${PAGE}/voorstel`, { fingerprint: proposalIn(page), answer: 'accepted' });
    expect(answer.text).toContain('Het voorstel is gepubliceerd.');
    const after = await published();
    const known = new Set(before.map(keyOf));
    expect(after.filter((next) => !known.has(keyOf(next))).map(({ registrationId }) => registrationId)).toEqual(
      without,
    );
    const news = (await messages()).filter(({ id }) => !earlier.some((old) => old.id === id));
    expect(news.map(({ recipient }) => recipient)).toEqual(without);
    expect(search).toHaveBeenCalled();
    const afterwards = await coordinator.get(PAGE);
    expect(afterwards.text).toContain('Voorlopig verandert er niets');
    expect(afterwards.html).not.toContain('name="fingerprint"');
    search.mockRestore();
  });

  it('is carried out once when several accept it at once', async () => {
    const query = { visitId: (await visit('Vriesgroente')).id, kind: 'fewer-interviewers', from: '09:30', fewer: '1' };
    const page = await look(query);
    expect(page.text).toContain('Dit is een voorlopig voorstel');
    const fingerprint = proposalIn(page);
    const answers = await Promise.all(
      coordinators.map((rival) => rival.post(`${PAGE}/uitval`, { ...query, fingerprint })),
    );
    expect(answers.filter(({ text }) => text.includes('Het is uitgevoerd.'))).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(RIVALS - 1);
  });

  it('is accepted for a late bus as well, and refused when the day changed meanwhile', async () => {
    const { vehicles } = await app.get(EventReader).programme(day.event.id);
    const query = {
      kind: 'delay',
      place: `${vehicles[0]!.id}/${(await visit('Vriesgroente')).id}/host/arrive`,
      minutes: '25',
    };
    const fingerprint = proposalIn(await look(query));
    const somebody = (await published()).at(-1)!.registrationId;
    await coordinator.post(`${PAGE}/aanwezigheid/${somebody}`, { state: 'absent-notified' });
    expect((await coordinator.post(`${PAGE}/vertraging`, { ...query, fingerprint })).status).toBe(409);
    // Refusing took the best plan into account, so that is what the same question gets now.
    expect((await look(query)).text).not.toContain('voorlopig');
    const later = { ...query, minutes: '26' };
    const now = await look(later);
    expect(now.text).toContain('Dit is een voorlopig voorstel');
    const answer = await coordinator.post(`${PAGE}/vertraging`, { ...later, fingerprint: proposalIn(now) });
    expect(answer.text).toContain('Het is uitgevoerd.');
  });
});
