import { EventReader, type ItineraryView } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { publishDay, startTestApp, type Browser, type TestApp } from '../../support';
import { addOtherAssociation } from './other-association';

const PAGE = '/evenementen/HNJ-2027-01/route';

describe('wishes for a route', () => {
  let test: TestApp;
  let coordinator: Browser;
  let association: string;

  beforeAll(async () => {
    test = await startTestApp();
    await publishDay(test);
    association = (await test.get(UserReader).byEmail('katrien@aalst.example'))!.associationId;
    coordinator = await test.signedIn('katrien@aalst.example');
  });
  afterAll(() => test.close());

  const event = () => test.get(EventReader).byIdOrCode(association, 'HNJ-2027-01');
  const programme = async () => test.get(EventReader).programme((await event()).id);
  const stop = async (name: string) => (await programme()).stops.find((one) => one.name.startsWith(name))!.id;
  const pickups = ({ plan }: ItineraryView) =>
    plan.vehicles[0]!.calls.filter(({ kind }) => kind === 'pickup').map(({ at }) => at);
  const draft = async () => (await test.get(EventReader).itinerary((await event()).id, 'draft'))!;

  it('come back on the page, and only then in the route', async () => {
    await test.sql("UPDATE registration SET latest_return = '15:10' WHERE latest_return = '15:15'");
    await coordinator.post(`${PAGE}/bereken`, {});
    const before = await draft();
    expect(before.plan.objective.drivingMinutes).toBeCloseTo(195.724741, 6);
    expect((await coordinator.get(PAGE)).text).toContain(
      'Aalst station: iemand moet ten laatste om 15.10 u terug zijn',
    );
    const order = pickups(before);
    const wishes = { breaks: 'visits-count', [`after-${order[0]!}`]: order[1]! };
    const saved = await coordinator.post(`${PAGE}/wensen`, wishes);
    expect(saved.text).toContain('De wensen zijn bewaard');
    expect(saved.text).toContain('zijn veranderd na deze berekening');
    expect(saved.html).toMatch(/id="wishes-breaks-visits-count"[^>]*checked/);
    expect(await draft()).toEqual(before);
    await coordinator.post(`${PAGE}/bereken`, {});
    const after = await draft();
    expect(after.plan.status).toBe('optimal');
    expect(pickups(after).indexOf(order[0]!)).toBeGreaterThan(pickups(after).indexOf(order[1]!));
    expect(after.plan.objective.drivingMinutes).toBeCloseTo(201.221776, 6);
  });

  it('bring somebody home in time: the bus leaves earlier', async () => {
    await coordinator.post(`${PAGE}/wensen`, { breaks: 'none', keepsLatestReturns: 'yes' });
    const page = await coordinator.post(`${PAGE}/bereken`, {});
    const { plan } = await draft();
    expect(plan.status).toBe('optimal');
    expect(plan.objective.drivingMinutes).toBeCloseTo(195.724741, 6);
    const back = plan.vehicles[0]!.calls.filter(({ kind }) => kind === 'dropoff');
    expect(back[0]?.at).toBe(await stop('Aalst'));
    expect(back[0]!.arrive! <= '15:10').toBe(true);
    expect(page.text).not.toContain('Niet op tijd terug');
  });

  it('say in words what would help when nobody can be home so early', async () => {
    await test.sql("UPDATE registration SET latest_return = '14:30' WHERE latest_return = '15:10'");
    const page = await coordinator.post(`${PAGE}/bereken`, {});
    expect(page.text).toMatch(
      /De mensen van Aalst station moeten 37 minuten te vroeg terug zijn: een plan bestaat als het om 15:07 mag \(nu 14:30\)/,
    );
    await coordinator.post(`${PAGE}/wensen`, { breaks: 'none' });
    await coordinator.post(`${PAGE}/bereken`, {});
    expect((await draft()).plan.objective.drivingMinutes).toBeCloseTo(195.724741, 6);
  });

  it('are refused when an order turns in a circle, with what was chosen still there', async () => {
    const [one, other] = [await stop('Herzele'), await stop('Aalst')];
    const page = await coordinator.post(`${PAGE}/wensen`, {
      breaks: 'none',
      [`after-${one}`]: other,
      [`after-${other}`]: one,
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('draait in een kring');
    expect(page.html).toContain('href="#wishes"');
    expect(page.html).toMatch(new RegExp(`<option value="${other}" selected`));
    expect(await test.sql('SELECT event_stop_id FROM boarding_order')).toEqual([]);
  });

  it('are nobody else’s business', async () => {
    const [one, other] = [await stop('Herzele'), await stop('Aalst')];
    const stranger = await test.signedIn(await addOtherAssociation(test));
    const answer = await stranger.post(`${PAGE}/wensen`, { breaks: 'none', [`after-${one}`]: other });
    expect(answer.status).toBe(404);
    expect(await test.sql('SELECT event_stop_id FROM boarding_order')).toEqual([]);
  });

  it('leave nothing that the audit finds, also when their bus leaves', async () => {
    const { visits, vehicles } = await programme();
    const [one, other] = [await stop('Herzele'), await stop('Aalst')];
    await coordinator.post(`${PAGE}/wensen`, {
      ...{ breaks: 'none', [`after-${one}`]: other },
      [`first-${vehicles[0]!.id}`]: visits[1]!.id,
    });
    expect(await test.sql('SELECT site_visit_id AS id FROM first_visit')).toEqual([{ id: visits[1]!.id }]);
    expect(await test.audit()).toEqual([]);
    await test.sql('DELETE FROM vehicle_configuration WHERE event_vehicle_id = ?', [vehicles[0]!.id]);
    await test.sql('DELETE FROM event_vehicle WHERE id = ?', [vehicles[0]!.id]);
    expect(await test.sql('SELECT site_visit_id FROM first_visit')).toEqual([]);
  });
});
