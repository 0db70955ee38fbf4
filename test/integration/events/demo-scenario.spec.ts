import { demoScenario } from '../../../src/demo/scenario';
import { loadDemoScenario } from '../../../src/demo/load-demo-scenario';
import { HostCompanyReader, RegionReader } from '../../../src/modules/companies';
import { EventReader, PlanItinerary, PublishItinerary } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { startTestApp, type TestApp } from '../../support';

/** What the coordinator of the demo boards where, before anybody cancels. */
const BOARDING: Readonly<Record<string, number>> = {
  'herzele-station': 4,
  'slh-marktplein': 3,
  'erpe-dorp': 3,
  'lede-station': 3,
  'aalst-station': 22,
};

describe('the demo scenario in a database', () => {
  let test: TestApp;
  let user: UserView;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'published' });
    user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
  });
  afterAll(() => test.close());

  const event = () => test.get(EventReader).byIdOrCode(user.associationId, 'hnj-2027-01');

  it('has room for the thirty-six that the coordinator wants', async () => {
    expect(await event()).toMatchObject({
      code: 'HNJ-2027-01',
      state: 'published',
      date: '2027-03-11',
      referralClosesOn: '2027-02-25',
      ownLimit: 36,
      participantLimit: 36,
      busSeats: 47,
      wheelchairPlaces: 0,
      participantsTaken: 0,
    });
  });

  it('has the region, the hosts and the vacancies', async () => {
    const region = test.get(RegionReader);
    expect(await region.municipalities()).toHaveLength(8);
    expect(await region.villages()).toHaveLength(54);
    expect(await region.pickupStops(user.associationId)).toHaveLength(35);
    expect((await region.villagesOfPostcode('9308')).map(({ name }) => name)).toEqual(['Gijzegem', 'Hofstade']);
    const hosts = test.get(HostCompanyReader);
    const [first] = await hosts.list(user.associationId);
    expect(first).toMatchObject({ name: 'Kringloop & Herstel Dender (fictief)', socialEconomy: true });
    const vacancies = await hosts.vacancies(user.associationId);
    expect(vacancies.map(({ code }) => code)).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9']);
    expect(vacancies[1]).toMatchObject({ title: 'heftruckchauffeur', certificates: ['heftruckattest'] });
  });

  it('has thirty-seven interview slots and three groups on tour', async () => {
    const programme = await test.get(EventReader).programme((await event()).id);
    const places = programme.visits.flatMap(({ slots }) => slots).reduce((sum, slot) => sum + slot.places, 0);
    expect(places).toBe(37);
    expect(programme.tourGroups).toMatchObject([{ name: 'A', places: 12 }, { name: 'B' }, { name: 'C' }]);
    expect(programme.visits.map(({ kind }) => kind)).toEqual(['host', 'host', 'lunch', 'host']);
    expect(programme.visits[0]?.tours[0]?.groupIds).toHaveLength(2);
  });

  it('drives the best possible route', async () => {
    const { id } = await event();
    const { stops } = await test.get(EventReader).programme(id);
    const boardings = stops.map((stop) => ({
      eventStopId: stop.id,
      boarding: BOARDING[stop.code] ?? 0,
      wheelchairs: 0,
    }));
    const plan = await test.run(() => test.get(PlanItinerary).execute({ user, eventId: id, boardings }));
    expect(plan.status).toBe('optimal');
    expect(plan.objective.drivingMinutes).toBeCloseTo(195.724741, 5);
    expect(plan.objective.passengerMinutes).toBeCloseTo(722.916903, 5);
    expect(plan.objective.homeMinutes).toBeCloseTo(663.359077, 5);
    await test.run(() => test.get(PublishItinerary).execute({ user, eventId: id }));
    const times = await test.get(EventReader).stopTimes(id);
    expect([...times.keys()].sort()).toEqual(stops.map((stop) => stop.id).sort());
  });

  it('is loaded once', async () => {
    expect(await loadDemoScenario(test.app, { state: 'published' })).toMatchObject({ loaded: false });
    const [row] = await test.sql<{ n: number }>('SELECT COUNT(*) AS n FROM user_account');
    expect(Number(row?.n)).toBe(demoScenario.users.length);
  });

  it('leaves nothing that the audit finds', async () => {
    expect(await test.audit()).toEqual([]);
  });
});
