import { UserReader } from '../../../src/modules/identity';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { outcomeRules } from '../../../src/audit/outcomes.rules';
import { OutcomeReader, OutcomeRecorded, OutcomeWithdrawn } from '../../../src/modules/outcomes';
import { RegistrationReader } from '../../../src/modules/registrations';
import { audit } from '../../../src/platform/audit';
import { DomainEvents } from '../../../src/platform/domain-events';
import { publishDay, startTestApp, type PageAnswer, type PublishedDay, type TestApp } from '../../support';

const EVENING = '2027-03-11T16:00:00Z';

describe('what became of the interviews', () => {
  let test: TestApp;
  let day: PublishedDay;
  let address: string;
  let own: InterviewView[];
  let others: InterviewView[];
  let announced: (OutcomeRecorded | OutcomeWithdrawn)[];

  beforeAll(async () => {
    test = await startTestApp();
    day = await publishDay(test);
    const c1 = day.host('Vriesgroente');
    address = await day.addressOf(c1);
    const published = await test.get(InterviewReader).published(day.event.id);
    own = published.filter(({ hostCompanyId }) => hostCompanyId === c1);
    others = published.filter(({ hostCompanyId }) => hostCompanyId !== c1);
    const keep = (event: OutcomeRecorded | OutcomeWithdrawn): Promise<void> => {
      announced.push(event);
      return Promise.resolve();
    };
    test.get(DomainEvents).subscribe(OutcomeRecorded, keep);
    test.get(DomainEvents).subscribe(OutcomeWithdrawn, keep);
  }, 120_000);
  afterAll(async () => {
    expect(await test.audit()).toEqual([]);
    expect(await audit(test.dataSource, outcomeRules)).toEqual([]);
    await test.close();
  });
  beforeEach(() => {
    test.clock.moveTo(EVENING);
    announced = [];
  });

  const tap = (interview: InterviewView, result: string, feedback = '', path = address): Promise<PageAnswer> =>
    test.visitor().post(`${path}/gesprekken/${interview.id}`, {
      result: result,
      feedback: feedback,
    });
  const stateOf = async ({ id }: InterviewView) => {
    const [row] = await test.sql<{ state: string; not_held_reason: string | null }>(
      'SELECT state, not_held_reason FROM interview WHERE id = ?',
      [id],
    );
    return row;
  };
  const outcomeOf = async ({ id }: InterviewView) =>
    (await test.get(OutcomeReader).ofEvent(day.event.id)).find(({ interviewId }) => interviewId === id);
  const cardOf = (page: PageAnswer, { id }: InterviewView): string =>
    new RegExp(`<article[^>]*id="gesprek-${id}".*?</article>`, 's').exec(page.html)?.[0] ?? '';
  const counsellorOf = async ({ registrationId }: InterviewView) => {
    const registration = await test.get(RegistrationReader).byId(registrationId);
    return (await test.get(UserReader).byId(registration!.counsellorId))!;
  };

  it('cannot be told before the day of the event', async () => {
    test.clock.moveTo('2027-03-10T15:00:00Z');
    const page = await tap(own[0]!, 'hired');
    expect(page.status).toBe(409);
    expect(page.text).toContain('Resultaten kan je invullen vanaf de dag zelf: donderdag 11 maart 2027.');
    expect(await outcomeOf(own[0]!)).toBeUndefined();
    expect(await stateOf(own[0]!)).toMatchObject({ state: 'planned' });
  });

  it('takes one tap per candidate', async () => {
    const page = await tap(own[0]!, 'second-interview');
    expect(page.status).toBe(200);
    expect(page.path).toBe(address);
    expect(cardOf(page, own[0]!)).toContain('tweede gesprek');
    expect(cardOf(page, own[0]!)).toContain('Bewaard');
    expect(cardOf(page, own[0]!)).not.toContain('<form');
    expect(page.text).toContain('Nog 11 van de 12 gesprekken in te vullen.');
    expect(await outcomeOf(own[0]!)).toMatchObject({ outcome: 'second-interview', feedback: '', recordedBy: 'host' });
    expect(await stateOf(own[0]!)).toMatchObject({ state: 'held' });
    const { eventId, id, registrationId } = own[0]!;
    expect(announced).toEqual([
      new OutcomeRecorded(day.event.associationId, eventId, id, registrationId, 'second-interview'),
    ]);
  });

  it('may be told twice without happening twice', async () => {
    await tap(own[0]!, 'second-interview');
    expect(announced).toEqual([]);
  });

  it('may change, with a few words', async () => {
    const page = await test.visitor().get(`${address}?change=${own[0]!.id}`);
    expect(cardOf(page, own[0]!)).toContain('<form');
    expect(cardOf(page, own[0]!)).toContain('tweede gesprek');
    const after = await tap(own[0]!, 'hired', 'Start op 22 maart.');
    expect(cardOf(after, own[0]!)).toContain('Start op 22 maart.');
    expect(await outcomeOf(own[0]!)).toMatchObject({ outcome: 'hired', feedback: 'Start op 22 maart.' });
    expect(announced).toMatchObject([{ outcome: 'hired' }]);
  });

  it('may be that there was no interview after all', async () => {
    const page = await tap(own[0]!, 'not-held-participant');
    expect(cardOf(page, own[0]!)).toContain('kwam niet');
    expect(await outcomeOf(own[0]!)).toBeUndefined();
    expect(await stateOf(own[0]!)).toEqual({ state: 'not-held', not_held_reason: 'participant' });
    expect(announced).toHaveLength(1);
    expect(announced[0]).toBeInstanceOf(OutcomeWithdrawn);
    await tap(own[0]!, 'trial-day');
    expect(await stateOf(own[0]!)).toEqual({ state: 'held', not_held_reason: null });
  });

  it('shows a form again with what was typed, when something is wrong with it', async () => {
    const words = 'Te lang. '.repeat(40);
    const page = await tap(own[1]!, 'hired', words);
    expect(page.status).toBe(422);
    expect(page.html).toContain('<title>Fout: ');
    expect(page.text).toContain('Gebruik hoogstens 300 tekens.');
    expect(cardOf(page, own[1]!)).toContain(words.trim());
    const unknown = await tap(own[1]!, 'best-of-all');
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('Kies het resultaat van het gesprek.');
    expect((await test.visitor().post(`${address}/gesprekken/${own[1]!.id}`)).status).toBe(422);
    expect(await outcomeOf(own[1]!)).toBeUndefined();
    expect(await stateOf(own[1]!)).toMatchObject({ state: 'planned' });
  });

  it('is not told about the candidate of another host', async () => {
    const page = await tap(others[0]!, 'not-selected');
    expect(page.status).toBe(404);
    expect(await outcomeOf(others[0]!)).toBeUndefined();
    expect(await stateOf(others[0]!)).toMatchObject({ state: 'planned' });
    for (const result of ['hired', 'not-held-host']) {
      const nobody = { ...own[0]!, id: '00000000-0000-7000-8000-000000000000' };
      expect((await tap(nobody, result)).status).toBe(404);
      expect((await tap({ ...own[0]!, id: 'x' }, result)).status).toBe(404);
    }
  });

  it('is not told through a link that does not work', async () => {
    expect((await tap(own[1]!, 'hired', '', '/gastbedrijf/verzonnen')).status).toBe(410);
    test.clock.moveTo('2027-04-11T10:00:00Z');
    expect((await tap(own[1]!, 'hired')).status).toBe(410);
    expect(await outcomeOf(own[1]!)).toBeUndefined();
  });

  it('is not told by a form on another website', async () => {
    const response = await fetch(new URL(`${address}/gesprekken/${own[1]!.id}`, test.baseUrl), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ result: 'hired' }),
    });
    expect(response.status).toBe(403);
    expect(await outcomeOf(own[1]!)).toBeUndefined();
  });

  it('ends as one of the choices when several people at the host tap at once', async () => {
    const results = ['hired', 'trial-day', 'not-selected', 'not-held-time', 'hired', 'no-decision-yet'];
    const pages = await Promise.all(results.map((result) => tap(own[2]!, result)));
    expect(pages.map(({ status }) => status)).toEqual(results.map(() => 200));
    const state = await stateOf(own[2]!);
    const outcome = await outcomeOf(own[2]!);
    expect(state?.state === 'held').toBe(outcome !== undefined);
    await tap(own[2]!, 'no-decision-yet');
  });

  it('may be told by the own counsellor, whose words stay with colleagues', async () => {
    const interview = own[3]!;
    const browser = await test.signedIn((await counsellorOf(interview)).email);
    const back = `/mijn-mensen/${interview.registrationId}`;
    const page = await browser.post(`/resultaten/${interview.id}`, {
      back: back,
      result: 'not-selected',
      feedback: 'Belde zelf met de werkgever.',
    });
    expect(page.path).toBe(back);
    expect(await outcomeOf(interview)).toMatchObject({ outcome: 'not-selected', recordedBy: 'counsellor' });
    const seen = await test.visitor().get(`${address}?change=${interview.id}`);
    expect(cardOf(seen, interview)).toContain('niet gekozen');
    expect(seen.text).not.toContain('Belde zelf');
  });

  it('cannot be told by the counsellor of somebody else, nor by a stranger', async () => {
    const mine = await counsellorOf(own[4]!);
    const theirs = (await test.get(UserReader).ofAssociation(day.event.associationId)).find(
      ({ id, roles }) => id !== mine.id && roles.includes('counsellor'),
    );
    const fields = { result: 'hired' };
    const browser = await test.signedIn(theirs!.email);
    expect((await browser.post(`/resultaten/${own[4]!.id}`, fields)).status).toBe(404);
    expect((await browser.post(`/resultaten/${own[4]!.id}`)).status).toBe(404);
    expect((await test.visitor().post(`/resultaten/${own[4]!.id}`, fields)).status).toBe(401);
    expect(await outcomeOf(own[4]!)).toBeUndefined();
    expect(await stateOf(own[4]!)).toMatchObject({ state: 'planned' });
  });

  it('may be told by a coordinator, who is sent to no other website afterwards', async () => {
    const browser = await test.signedIn(day.coordinator.email);
    const wrong = await browser.post(`/resultaten/${own[4]!.id}`, { back: '/evenementen' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('name="back" value="/evenementen"');
    const page = await browser.post(`/resultaten/${own[4]!.id}`, {
      back: '//elsewhere.example/',
      result: 'not-held-interpreter',
    });
    expect(page.path).toBe(`/mijn-mensen/${own[4]!.registrationId}`);
    expect(await stateOf(own[4]!)).toEqual({ state: 'not-held', not_held_reason: 'interpreter' });
  });

  it('thanks the host when all is told', async () => {
    for (const interview of own) await tap(interview, 'recruitment-reserve');
    const { text } = await test.visitor().get(address);
    expect(text).toContain('Alle 12 gesprekken zijn ingevuld. Bedankt!');
    expect(await test.get(OutcomeReader).ofRegistrations(own.map(({ registrationId }) => registrationId))).toHaveLength(
      12,
    );
  });

  it('is watched by the audit', async () => {
    const { id } = own[0]!;
    await test.sql("UPDATE interview SET state = 'planned' WHERE id = ?", [id]);
    expect(await audit(test.dataSource, outcomeRules)).toMatchObject([
      { code: 'OUTCOME.INTERVIEW_NOT_HELD', subject: id },
    ]);
    await test.sql("UPDATE interview SET state = 'held' WHERE id = ?", [id]);
  });
});
