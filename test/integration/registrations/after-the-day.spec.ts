import { UserReader } from '../../../src/modules/identity';
import { RegistrationReader, type RegistrationView } from '../../../src/modules/registrations';
import { Browser, publishDay, startTestApp, type PublishedDay, type TestApp } from '../../support';
import { KATRIEN } from './support/referral-client';

describe('people of an event that is over', () => {
  let app: TestApp;
  let day: PublishedDay;
  let katrien: Browser;
  let counsellor: Browser;
  let person: RegistrationView;

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    app.clock.moveTo('2027-03-12T09:00:00Z');
    person = (await app.get(RegistrationReader).participants(day.event.id))[0]!;
    katrien = await app.signedIn(KATRIEN);
    counsellor = await app.signedIn((await app.get(UserReader).byId(person.counsellorId))!.email);
  }, 120_000);
  afterAll(async () => {
    await app.sql('DELETE FROM attendance');
    await stand(day.event.state);
    expect(await app.audit()).toEqual([]);
    await app.close();
  });

  const stand = (state: string) => app.sql('UPDATE event SET state = ? WHERE id = ?', [state, day.event.id]);
  const note = async (state: string): Promise<void> => {
    await app.sql('DELETE FROM attendance');
    await app.sql(
      `INSERT INTO attendance (registration_id, association_id, event_id, state, joined_at_visit_id, recorded_by, recorded_at)
       SELECT id, association_id, event_id, ?, NULL, counsellor_id, UTC_TIMESTAMP(6) FROM registration WHERE id = ?`,
      [state, person.id],
    );
  };
  const lines = (html: string): string[] =>
    html.split('<tr').flatMap((row) => (row.includes(person.id) ? [row.replace(/<[^>]*>/g, ' ')] : []));
  const listsOf = async (): Promise<string[]> => {
    const list = `/evenementen/${day.event.code}/deelnemers`;
    const pages = [await counsellor.get('/mijn-mensen'), await katrien.get(list)];
    return pages.flatMap(({ html }) => lines(html));
  };
  const filesOf = async () => [
    await counsellor.get(`/mijn-mensen/${person.id}`),
    await katrien.get(`/evenementen/${day.event.code}/deelnemers/${person.id}`),
  ];

  it.each([
    ['present', /was er(?! niet)/],
    ['absent-not-notified', /was er niet/],
  ])('shows on lists and in files who was %s', async (state, words) => {
    await stand('finished');
    await note(state);
    const rows = await listsOf();
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(words);
    for (const { text } of await filesOf()) expect(text).toMatch(words);
    expect(rows.join()).not.toContain('heeft een plaats');
  });

  it('says of whom nothing was noted, and of a day that was called off that it was', async () => {
    await app.sql('DELETE FROM attendance');
    await stand('finished');
    for (const row of await listsOf()) expect(row).toContain('niet genoteerd');
    await stand('cancelled');
    for (const row of await listsOf()) expect(row).toContain('afgelast');
  });

  it('has nothing to press for the day, and has it again when the event is reopened', async () => {
    await stand('finished');
    const buttons = ['/afzeggen"', '/opstapplaats"'];
    for (const { html } of await filesOf()) {
      for (const button of buttons) expect(html).not.toContain(button);
    }
    const { text } = await katrien.get(`/evenementen/${day.event.code}/deelnemers`);
    expect(text).toContain('Mensen die een plaats hadden');
    expect(text).not.toContain('De wachtlijst is gesloten.');
    await stand('running');
    for (const { html } of await filesOf()) {
      for (const button of buttons) expect(html).toContain(button);
    }
    for (const row of await listsOf()) expect(row).toMatch(/heeft een plaats|komt zeker/);
  });
});
