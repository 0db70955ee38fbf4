import { EventReader, ExpectedDayReader } from '../../../src/modules/events';
import { RegistrationReader } from '../../../src/modules/registrations';
import { clockText } from '../../../src/texts/dates';
import { publishDay, startTestApp, type Browser, type PublishedDay, type TestApp } from '../../support';

const EVENT = '/evenementen/HNJ-2027-01';
const TO_ARRANGE = 'rijdt niet mee met de bus en kent deze uren nog niet';

describe('the hours at the companies, for who helps somebody', () => {
  let app: TestApp;
  let day: PublishedDay;
  let coordinator: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    coordinator = await app.signedIn('katrien@aalst.example');
  }, 120_000);
  afterAll(() => app.close());

  it('are those of the bus, also for who comes alone, who has to hear them', async () => {
    const rider = (await app.get(RegistrationReader).participants(day.event.id)).find(
      ({ transport, latestReturn }) => transport === 'bus' && latestReturn === null,
    )!;
    const { visits } = await app.get(EventReader).programme(day.event.id);
    const calls = await app.get(ExpectedDayReader).ofEvent(day.event.id);
    const hours = visits
      .filter(({ kind }) => kind === 'host')
      .map(({ id, name }) => ({ name, call: calls.find(({ at }) => at === id)! }))
      .map(({ name, call }) => `${clockText(call.arrive!)} tot ${clockText(call.leave!)}: ${name}, `);
    expect(hours).toHaveLength(3);
    const page = `${EVENT}/deelnemers/${rider.id}`;
    const riding = (await coordinator.get(page)).text;
    for (const line of hours) expect(riding).toContain(line);
    expect(riding).not.toContain(TO_ARRANGE);

    await coordinator.post(`${page}/vervoer`, { transport: 'own' });
    const alone = (await coordinator.get(page)).text;
    for (const line of hours) expect(alone).toContain(line);
    expect(alone).toContain(TO_ARRANGE);
    const [referrer] = await app.sql<{ email: string }>(
      'SELECT u.email FROM registration r JOIN user_account u ON u.id = r.counsellor_id WHERE r.id = ?',
      [rider.id],
    );
    const counsellor = await app.signedIn(referrer!.email);
    expect((await counsellor.get(`/mijn-mensen/${rider.id}`)).text).toContain(TO_ARRANGE);
  });
});
