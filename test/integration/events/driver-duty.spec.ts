import type { ItineraryView } from '../../../src/modules/events';
import { startTestApp, type Browser, type TestApp } from '../../support';

const ROUTE = '/evenementen/HNJ-2027-01/route';

describe("the driver's day on the page of the route", () => {
  let app: TestApp;
  let coordinator: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    coordinator = await app.signedIn('katrien@aalst.example');
    await coordinator.post(`${ROUTE}/bereken`);
  }, 60_000);
  afterAll(() => app.close());

  /** The draft as it would be when the bus left the garage so early, and drove until the first stop. */
  const leaveAt = async (time: string): Promise<void> => {
    const [row] = await app.sql<{ id: string; plan: string }>("SELECT id, plan FROM itinerary WHERE state = 'draft'");
    const stored = JSON.parse(row!.plan) as Pick<ItineraryView, 'plan'> & { problem: { travelMinutes?: object } };
    const [garage, stop] = stored.plan.vehicles[0]!.calls;
    Object.assign(garage!, { leave: time });
    stored.problem.travelMinutes = { [garage!.at]: { [stop!.at]: 12 * 60 } };
    await app.sql('UPDATE itinerary SET plan = ? WHERE id = ?', [JSON.stringify(stored), row!.id]);
  };

  it('says nothing of an usual day', async () => {
    expect((await coordinator.get(ROUTE)).text).not.toContain('De dag van de chauffeur');
  });

  it('warns of a long duty, and of driving without a break', async () => {
    await leaveAt('02:30');
    const { text } = await coordinator.get(ROUTE);
    expect(text).toMatch(/Bus 1: de chauffeur werkt 1[2-4] uur/);
    expect(text).toContain('zonder 45 minuten pauze');
  });

  it('publishes no route in which a driver would work more than 15 hours', async () => {
    await leaveAt('00:10');
    expect((await coordinator.get(ROUTE)).text).toContain('Meer dan 15 uur mag niet.');
    const answer = await coordinator.post(`${ROUTE}/publiceer`);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Een chauffeur werkt in deze route meer dan 15 uur.');
    expect(await app.sql("SELECT id FROM itinerary WHERE state = 'published'")).toEqual([]);
  });
});
