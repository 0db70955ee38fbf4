import { NoShowReader } from '../../../src/modules/attendance';
import { EndPastDays } from '../../../src/modules/events';
import { ForgetWhatIsOld } from '../../../src/modules/privacy';
import {
  publishDay,
  startTestApp,
  type Browser,
  type PageAnswer,
  type PublishedDay,
  type TestApp,
} from '../../support';

const EVENT = '/evenementen/HNJ-2027-01';

describe('the steps of an event', () => {
  let app: TestApp;
  let day: PublishedDay;
  let coordinator: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    coordinator = await app.signedIn('katrien@aalst.example');
    await app.sql(
      "UPDATE event_vehicle SET coach_operator = 'Dender Cars (fictief)', contact_email = 'ann@bus.example'",
    );
  }, 120_000);
  afterAll(() => app.close());

  const ask = (step: string): Promise<PageAnswer> => coordinator.get(`${EVENT}/stap?step=${step}`);
  const take = (step: string, more: Record<string, string> = {}): Promise<PageAnswer> =>
    coordinator.post(`${EVENT}/stap`, { step, ...more });
  const reopen = (reason: string): Promise<PageAnswer> => take('reopen', { reason });
  const overview = (): Promise<PageAnswer> => coordinator.get(EVENT);
  const state = async (): Promise<string | undefined> =>
    (await app.sql<{ state: string }>('SELECT state FROM event WHERE id = ?', [day.event.id]))[0]?.state;
  const sheets = async (): Promise<string[]> =>
    (
      await app.sql<{ state: string }>("SELECT state FROM message WHERE kind = 'coach-route-sheet' ORDER BY created_at")
    ).map((message) => message.state);
  async function comeBackOn(moment: string): Promise<void> {
    app.clock.moveTo(moment);
    coordinator = await app.signedIn('katrien@aalst.example');
  }

  it('are asked about with what follows, and asking changes nothing', async () => {
    const first = await overview();
    expect(first.text).toContain('Wat nu? Alle plaatsen zijn bezet. Je kan de doorverwijzing sluiten');
    expect(first.html).toContain(`href="${EVENT}/stap?step=close"`);
    const page = await ask('close');
    expect(page.text).toContain('Dit gebeurt er als je op de knop klikt: Bemiddelaars kunnen niemand meer');
    expect(page.text).toContain('Bemiddelaars kunnen niemand meer doorverwijzen.');
    expect(page.text).toContain('Je sluit dus vroeger.');
    expect(await state()).toBe('published');
    const unknown = await ask('ontploffen');
    expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('Dit kan nu niet.')]);
  });

  it('are taken back with a reason, and everybody who plans sees who did what and why', async () => {
    await take('close');
    const silent = await reopen(' ');
    expect([silent.status, silent.text]).toEqual([422, expect.stringContaining('Zeg kort waarom')]);
    expect((await ask('reopen')).text).toContain('weer doorverwijzen, tot en met donderdag 25 februari 2027.');
    const page = await reopen('Er zijn nog twee plaatsen.');
    expect(page.text).toContain('De stap is teruggedraaid. Het evenement is nu open voor doorverwijzing.');
    expect(page.text).toMatch(/Doorverwijzing weer openen \(Katrien [^)]+\)\. Reden: Er zijn nog twee plaatsen\./);
    expect(page.text).toMatch(/De doorverwijzing sluiten \(Katrien /);
    expect(await state()).toBe('published');
  });

  it('let a route sheet that has not gone wait until the event is final again', async () => {
    await take('close');
    expect((await overview()).html).toMatch(/Maak het evenement definitief.*stap\?step=finalise/s);
    expect((await ask('finalise')).text).toContain('De route gaat per mail naar: Dender Cars (fictief).');
    await take('finalise');
    expect(await sheets()).toEqual(['planned']);
    await reopen('De bus moet anders rijden.');
    expect([await state(), await sheets()]).toEqual(['closed', ['cancelled']]);
    await take('finalise');
    expect(await sheets()).toEqual(['cancelled', 'planned']);
  });

  it('begin and end the day not before the day itself', async () => {
    const page = await overview();
    expect(page.text).toContain('De dag starten kan vanaf donderdag 11 maart 2027, 5.00 u.');
    expect(page.html).not.toContain('step=start');
    expect((await take('start')).status).toBe(409);
    await app.sql("UPDATE event SET state = 'running' WHERE id = ?", [day.event.id]);
    const early = await take('finish');
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('Dat kan vanaf donderdag 11 maart 2027')]);
    await app.sql("UPDATE event SET state = 'final' WHERE id = ?", [day.event.id]);
  });

  it('open the programme again when the start is taken back', async () => {
    await comeBackOn('2027-03-11T06:00:00Z');
    expect((await overview()).html).toContain(`href="${EVENT}/stap?step=start"`);
    await take('start');
    const addGroup = () => coordinator.post(`${EVENT}/programma/groep`, { name: 'Z', places: '3' });
    expect((await addGroup()).status).toBe(409);
    await reopen('Te vroeg geklikt.');
    expect([await state(), (await addGroup()).status]).toEqual(['final', 200]);
    await take('start');
  });

  it('list who is not noted before the day ends, and ask', async () => {
    expect((await overview()).text).toContain('De laatste bus is terug op');
    const [person] = await app.sql<{ id: string; name: string }>(
      `SELECT r.id, CONCAT(j.first_name, ' ', j.last_name) AS name FROM registration r
       JOIN jobseeker j ON j.id = r.jobseeker_id WHERE r.event_id = ? AND r.state = 'seated' LIMIT 1`,
      [day.event.id],
    );
    await coordinator.post(`${EVENT}/dag/aanwezigheid/${person!.id}`, { state: 'present' });
    const question = await ask('finish');
    const [, count = ''] = /Nog niet genoteerd: (\d+) personen/.exec(question.text) ?? [];
    expect(question.text).not.toContain(person!.name);
    expect(question.text).toContain('Volgens de route is de laatste bus pas terug op');
    const blind = await take('finish');
    expect([blind.status, await state()]).toEqual([409, 'running']);
    expect(blind.text).toContain(`Nog niet genoteerd: ${count} personen. Kijk de lijst na`);
    const done = await take('finish', { unnoted: count });
    expect([done.text, await state()]).toEqual([expect.stringContaining('Het evenement is afgerond.'), 'finished']);
  });

  it('assume nothing of who was not noted: the day is no measure of who stays away', async () => {
    expect(await app.get(NoShowReader).ofAssociation(day.event.associationId)).toEqual({
      days: [],
      expected: 0,
      absent: 0,
    });
  });

  it('take the end of the day back until midnight, and not later', async () => {
    await reopen('De tweede bus is nog onderweg.');
    expect(await state()).toBe('running');
    await comeBackOn('2027-03-11T23:01:00Z');
    await app.run(() => app.get(EndPastDays).execute());
    const page = await overview();
    expect(page.text).toContain('Het evenement afronden (vanzelf)');
    expect(page.html).not.toContain('step=reopen');
    const late = await reopen('Toch nog iets.');
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('De dag is voorbij.')]);
  });

  it('keep the reasons seven months', async () => {
    const reasons = () => app.sql('SELECT id FROM event_step WHERE reason IS NOT NULL');
    expect(await reasons()).toHaveLength(4);
    app.clock.moveTo('2027-10-12T12:00:00Z');
    await app.run(() => app.get(ForgetWhatIsOld).execute());
    expect(await reasons()).toEqual([]);
  });
});
