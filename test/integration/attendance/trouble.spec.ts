import { EventReader, type VisitView } from '../../../src/modules/events';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import {
  publishDay,
  startTestApp,
  tellWhatIsDue,
  type Browser,
  type PageAnswer,
  type PublishedDay,
  type TestApp,
} from '../../support';

const PAGE = '/evenementen/HNJ-2027-01/dag';

describe('trouble on the day', () => {
  let app: TestApp;
  let day: PublishedDay;
  let coordinator: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    coordinator = await app.signedIn('katrien@aalst.example');
  }, 120_000);
  afterAll(async () => {
    expect((await app.audit()).filter(({ code }) => !code.startsWith('MESSAGES'))).toEqual([]);
  });
  afterAll(() => app.close());

  const published = (): Promise<InterviewView[]> => app.get(InterviewReader).published(day.event.id);
  const visit = async (name: string): Promise<VisitView> =>
    (await app.get(EventReader).programme(day.event.id)).visits.find((known) => known.name.startsWith(name))!;
  const messages = (): Promise<{ id: string; kind: string; recipient: string }[]> =>
    app.sql("SELECT id, kind, recipient_id AS recipient FROM message WHERE state <> 'cancelled'");
  const delay = async (name: string, minutes: string): Promise<Record<string, string>> => {
    const { vehicles } = await app.get(EventReader).programme(day.event.id);
    return { kind: 'delay', place: `${vehicles[0]!.id}/${(await visit(name)).id}/host/arrive`, minutes };
  };
  const look = (query: Record<string, string>): Promise<PageAnswer> =>
    coordinator.get(`${PAGE}/tegenslag?${new URLSearchParams(query).toString()}`);
  const proposalIn = ({ html }: PageAnswer): string => /name="fingerprint" value="([0-9a-f]{64})"/.exec(html)![1]!;
  const newSince = async (before: readonly { id: string }[]) =>
    (await messages()).filter(({ id }) => !before.some((old) => old.id === id));

  it('takes no delay before the day, and none without a place or of an impossible size', async () => {
    expect((await look(await delay('Vriesgroente', '10'))).status).toBe(409);
    app.clock.moveTo('2027-03-11T08:00:00+01:00');
    expect((await look({ kind: 'delay', place: 'nergens', minutes: '10' })).status).toBe(422);
    expect((await look(await delay('Vriesgroente', '500'))).status).toBe(422);
    const elsewhere = { ...(await delay('Vriesgroente', '10')), place: 'bus/nergens/pickup/leave' };
    expect((await look(elsewhere)).text).toContain('Kies waar de bus te laat is.');
    expect(
      (await look({ visitId: (await visit('Vriesgroente')).id, kind: 'fewer-interviewers', from: 'straks' })).status,
    ).toBe(422);
  });

  it('shows what a late bus means and changes nothing by looking', async () => {
    const before = [await published(), await visit('Vriesgroente'), await messages()];
    const page = await look(await delay('Vriesgroente', '25'));
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/alles wat nog komt schuift \d+ minuten op/);
    expect(page.text).toMatch(/per telefoon met Vriesgroente .* ten laatste op zondag 14 maart/);
    expect([await published(), await visit('Vriesgroente'), await messages()]).toEqual(before);
    const stale = { ...(await delay('Vriesgroente', '25')), fingerprint: 'f'.repeat(64) };
    expect((await coordinator.post(`${PAGE}/vertraging`, stale)).status).toBe(409);
    expect([await published(), await visit('Vriesgroente'), await messages()]).toEqual(before);
  });

  it('moves what fits, gives the rest an interview by phone, and tells only those it concerns', async () => {
    await tellWhatIsDue(app);
    const [before, known, earlier] = [await published(), await visit('Vriesgroente'), await messages()];
    const query = await delay('Vriesgroente', '25');
    const answer = await coordinator.post(`${PAGE}/vertraging`, {
      ...query,
      fingerprint: proposalIn(await look(query)),
    });
    expect(answer.text).toContain('Het is uitgevoerd.');
    const now = await visit('Vriesgroente');
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const shifts = now.slots.map((slot, at) => minutes(slot.startsAt) - minutes(known.slots[at]!.startsAt));
    expect(new Set(shifts).size).toBe(1);
    expect(shifts[0]).toBeGreaterThan(0);
    expect(now.tours.map(({ startsAt }, at) => minutes(startsAt) - minutes(known.tours[at]!.startsAt))).toEqual(
      now.tours.map(() => shifts[0]),
    );
    const closed = now.slots.filter(({ places }) => places === 0).map(({ id }) => id);
    expect(closed.length).toBeGreaterThan(0);
    const after = await published();
    const byPhone = after.filter(({ phoneUntil }) => phoneUntil !== null);
    expect(byPhone.length).toBeGreaterThan(0);
    expect(byPhone.every(({ phoneUntil, state }) => phoneUntil === '2027-03-14' && state === 'planned')).toBe(true);
    expect(after.filter(({ slotId, phoneUntil }) => closed.includes(slotId) && phoneUntil === null)).toEqual([]);

    const key = ({ registrationId, vacancyId, startsAt, phoneUntil }: InterviewView): string =>
      [registrationId, vacancyId, phoneUntil ?? startsAt].join(' ');
    const old = new Set(before.map(key));
    const next = new Set(after.map(key));
    const concerned = [...before, ...after].filter(
      (interview) => !old.has(key(interview)) || !next.has(key(interview)),
    );
    const news = await newSince(earlier);
    const people = news.filter(({ kind }) => kind === 'changes' || kind === 'phone-interview');
    expect(new Set(people.map(({ recipient }) => recipient))).toEqual(
      new Set(concerned.map(({ registrationId }) => registrationId)),
    );
    expect(
      news
        .filter(({ kind }) => kind === 'phone-interview')
        .map(({ recipient }) => recipient)
        .sort(),
    ).toEqual([...new Set(byPhone.map(({ registrationId }) => registrationId))].sort());
    const counsellors = await app.sql<{ id: string }>(
      'SELECT DISTINCT counsellor_id AS id FROM registration WHERE id IN (?)',
      [byPhone.map(({ registrationId }) => registrationId)],
    );
    expect(
      news
        .filter(({ kind }) => kind === 'counsellor-phone-interviews')
        .map(({ recipient }) => recipient)
        .sort(),
    ).toEqual(counsellors.map(({ id }) => id).sort());
    expect(news.filter(({ kind }) => kind === 'host-slot-list').length).toBeGreaterThan(0);
    expect(news.filter(({ kind }) => kind === 'delay')).toEqual([]);
  });

  it('shows the host an interview by phone, with no number to call', async () => {
    const page = await app.visitor().get(await day.addressOf(day.host('Vriesgroente')));
    expect(page.text).toContain('per telefoon, ten laatste op zondag 14 maart');
    expect(tablesOf(page)).toEqual(await expectedTables());
    const phones = await app.sql<{ phone: string }>('SELECT phone FROM jobseeker WHERE phone IS NOT NULL');
    for (const { phone } of phones) expect(page.text).not.toContain(phone);
  });

  /** How many lines each table of the host's page has. */
  const tablesOf = ({ html }: PageAnswer): Record<string, number> =>
    Object.fromEntries(
      [...html.matchAll(/<caption[^>]*>(.*?)<\/caption>(.*?)<\/table>/gs)].map(([, caption, rows]) => [
        caption!.replace(/<[^>]*>/g, '').trim(),
        rows!.split('<tr').length - 2,
      ]),
    );

  /** No interviewer has a table who has nobody, nor one beyond those that the host has. */
  const expectedTables = async (): Promise<Record<string, number>> => {
    const { id, interviewers } = await visit('Vriesgroente');
    const own = (await published()).filter(({ visitId }) => visitId === id);
    const counts = Array.from({ length: interviewers }, (_, at): [string, number] => [
      `Gesprekspartner ${at + 1}`,
      own.filter(({ phoneUntil, place }) => phoneUntil === null && place === at + 1).length,
    ]);
    const called = own.filter(({ phoneUntil }) => phoneUntil !== null).length;
    return Object.fromEntries([...counts, ['Per telefoon', called] as const].filter(([, count]) => count > 0));
  };

  it('keeps interviews by phone when a plan is published again', async () => {
    const phoned = (await published()).filter(({ phoneUntil }) => phoneUntil !== null).map(({ id }) => id);
    const host = await visit('Vriesgroente');
    const query = { visitId: host.id, kind: 'fewer-interviewers', from: '09:00', fewer: '1' };
    const answer = await coordinator.post(`${PAGE}/uitval`, { ...query, fingerprint: proposalIn(await look(query)) });
    expect(answer.text).toContain('Het is uitgevoerd.');
    const places = (slots: VisitView['slots']): number[] => slots.map((slot) => slot.places);
    expect(places((await visit('Vriesgroente')).slots)).toEqual(
      places(host.slots).map((count) => Math.max(0, count - 1)),
    );
    const after = await published();
    expect(after.filter(({ id }) => phoned.includes(id)).every(({ phoneUntil }) => phoneUntil !== null)).toBe(true);
    expect(after.filter(({ phoneUntil }) => phoneUntil !== null).length).toBeGreaterThan(phoned.length);
    expect(tablesOf(await app.visitor().get(await day.addressOf(day.host('Vriesgroente'))))).toEqual(
      await expectedTables(),
    );
  });
});

describe('a host that falls out before the day', () => {
  let app: TestApp;
  let day: PublishedDay;
  let coordinator: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    coordinator = await app.signedIn('katrien@aalst.example');
    app.clock.moveTo('2027-03-09T10:00:00+01:00');
  }, 120_000);
  afterAll(async () => {
    expect((await app.audit()).filter(({ code }) => !code.startsWith('MESSAGES'))).toEqual([]);
  });
  afterAll(() => app.close());

  it('changes as few people as possible, and tells the others nothing', async () => {
    const { visits } = await app.get(EventReader).programme(day.event.id);
    const out = visits.find(({ name }) => name.startsWith('Kringloop'))!;
    const published = (): Promise<InterviewView[]> => app.get(InterviewReader).published(day.event.id);
    const before = await published();
    await tellWhatIsDue(app);
    const earlier = await app.sql<{ id: string }>('SELECT id FROM message');
    const query = { visitId: out.id, kind: 'host-out' };
    const page = await coordinator.get(`${PAGE}/tegenslag?${new URLSearchParams(query).toString()}`);
    expect(page.text).toContain('doet niet meer mee');
    expect(page.text).not.toContain('per telefoon met');
    const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(page.html)![1]!;
    expect((await coordinator.post(`${PAGE}/uitval`, { ...query, fingerprint })).text).toContain('Het is uitgevoerd.');
    const after = await published();
    expect(after.filter(({ visitId }) => visitId === out.id)).toEqual([]);
    const key = ({ registrationId, slotId, vacancyId }: InterviewView): string =>
      `${registrationId} ${slotId} ${vacancyId}`;
    const differs = (id: string): boolean => {
      const of = (interviews: readonly InterviewView[]): string =>
        interviews
          .filter(({ registrationId }) => registrationId === id)
          .map(key)
          .sort()
          .join();
      return of(before) !== of(after);
    };
    const changed = [...new Set([...before, ...after].map(({ registrationId }) => registrationId))].filter(differs);
    const atHost = new Set(
      before.filter(({ visitId }) => visitId === out.id).map((interview) => interview.registrationId),
    );
    expect([...atHost].every((id) => changed.includes(id))).toBe(true);
    const news = await app.sql<{ recipient: string }>(
      "SELECT recipient_id AS recipient FROM message WHERE kind = 'changes' AND id NOT IN (?)",
      [earlier.map(({ id }) => id)],
    );
    expect(news.map(({ recipient }) => recipient).sort()).toEqual(changed.sort());
  });

  it('opens for no counsellor', async () => {
    const counsellor = await app.signedIn('els@vdab.example');
    expect((await counsellor.get(`${PAGE}/tegenslag`)).status).toBe(403);
  });
});
