import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { AddVehicle, AgreeOnVehicle, EventReader, type EventView } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { CompareFleets, InterviewPlanReader, PlanDay } from '../../../src/modules/interviews';
import { ReferJobseeker } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type TestApp } from '../../support';

const EVENT = '/evenementen/HNJ-2027-01';
const CHANGE = `${EVENT}/plaatsen/wijziging`;
const NO_CONTACT = { plate: '', contactName: '', contactEmail: '', contactPhone: '' };

describe('buses side by side', () => {
  let test: TestApp;
  let coordinator: Browser;
  let user: UserView;
  let event: EventView;
  let ids: ReadonlyMap<string, string>;

  beforeAll(async () => {
    test = await startTestApp();
    await test.run(() => new ReferDemoPeople(test.get(UserReader), test.get(ReferJobseeker)).execute());
    coordinator = await test.signedIn('katrien@aalst.example');
    user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    event = await test.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01');
    await addBus('Bus 2', 30);
    await addBus('Busje', 12);
    ids = new Map((await vehicles()).map(({ id, name }) => [name, id]));
    await agree('Bus 1', 64_000);
    await agree('Bus 2', 45_000);
    await agree('Busje', 30_000);
  });
  afterAll(() => test.close());

  const vehicles = async () => (await test.get(EventReader).programme(event.id)).vehicles;
  const addBus = (name: string, seats: number) =>
    test.run(() =>
      test.get(AddVehicle).execute({
        ...{ user, eventId: event.id, name, coachOperator: '', depotName: 'Aalst station' },
        ...{ depotLatitude: 50.94281, depotLongitude: 4.03965, dutyFrom: '06:00', dutyUntil: '18:00' },
        configurations: [{ seats, wheelchairPlaces: 0 }],
      }),
    );
  const agree = (name: string, cents: number) => {
    const hire = { cents, hours: 9, extraHourCents: 4_000 };
    const terms = { ...NO_CONTACT, hire };
    return test.get(AgreeOnVehicle).execute({ user, eventId: event.id, vehicleId: ids.get(name)!, terms });
  };
  const idsOf = (...names: string[]): string => names.map((name) => ids.get(name)!).join(',');
  const stays = async (): Promise<string[]> =>
    (await vehicles()).filter(({ staysHome }) => staysHome).map(({ name }) => name);
  const confirm = async (chosen: string) => {
    const preview = await coordinator.post(`${EVENT}/plan/bussen`, { vehicles: chosen });
    const seen = /name="seen" value="([^"]+)"/.exec(preview.html)?.[1] ?? '';
    return { preview, answer: await coordinator.post(CHANGE, { kind: 'fleet', vehicles: chosen, seen }) };
  };

  it('are one row for each number: the cheapest that can be, or why none can', async () => {
    const before = await test.sql('SELECT id, version FROM event');
    const { options, compared, isComplete } = await test.get(CompareFleets).execute({ user, eventId: event.id });
    const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
    const rows = options.map(({ vehicleIds }) => vehicleIds.map((id) => nameOf.get(id)));
    // The two smaller buses cannot hold 35 people and 3 of the staff alone, so of one bus only the largest is planned.
    expect(isComplete ? compared : 7).toBe(7);
    expect(rows[0]).toEqual(['Bus 1']);
    expect(rows[1]).toEqual(['Bus 2', 'Busje']);
    expect(rows[2]).toEqual(['Bus 1', 'Bus 2', 'Busje']);
    expect(options.map(({ figures }) => figures?.carried)).toEqual([35, 35, 35]);
    const [one, two, three] = options.map(({ figures }) => figures!);
    expect(one!.cents! < two!.cents! && two!.cents! < three!.cents!).toBe(true);
    expect(one!.drivingMinutes < two!.drivingMinutes && two!.drivingMinutes < three!.drivingMinutes).toBe(true);
    expect(await test.sql('SELECT id, version FROM event')).toEqual(before);
    expect(await test.sql('SELECT state FROM itinerary')).toEqual([]);
  });

  it('are told on a page, with the difference in words', async () => {
    const { text } = await coordinator.get(`${EVENT}/plan/bussen`);
    expect(text).toMatch(/De computer bekeek (alle )?[5-7] keuzes/);
    expect(text).toMatch(/2 bussen in plaats van 1 bus: Het kost € [\d.,]+ meer\./);
    expect(text).toMatch(/Iedereen samen is \d+ minuten korter onderweg\./);
    expect(text).toMatch(/Huurprijs € [\d.,]+ € [\d.,]+ € [\d.,]+/);
    expect((await coordinator.get(`${EVENT}/plan`)).html).toContain(`href="${EVENT}/plan/bussen"`);
  });

  it('say what is true of the day that is chosen: planned for real it has the same figures', async () => {
    const { options } = await test.get(CompareFleets).execute({ user, eventId: event.id });
    const promised = options[0]!.figures!;
    const { preview, answer } = await confirm(idsOf('Bus 1'));
    expect(preview.text).toContain('Alleen Bus 1 rijdt.');
    expect(answer.text).toContain('Bewaard.');
    expect(await stays()).toEqual(['Bus 2', 'Busje']);
    await test.run(() => test.get(PlanDay).execute({ user, eventId: event.id }));
    await coordinator.post(`${EVENT}/route/bereken`, {});
    const route = (await test.get(EventReader).itinerary(event.id, 'draft'))!;
    expect(route.plan.vehicles.map(({ id }) => id)).toEqual([ids.get('Bus 1')]);
    expect(route.plan.objective.drivingMinutes).toBeCloseTo(promised.drivingMinutes, 6);
    expect(route.plan.objective.homeMinutes).toBeCloseTo(promised.homeMinutes, 6);
    await coordinator.post(`${EVENT}/gesprekken/bereken`, {});
    const interviews = await test.get(InterviewPlanReader).ofEvent(event.id, 'draft');
    expect(interviews!.objective.withInterview).toBe(promised.withInterview);
  });

  it('count no seat of a bus that stays at home, and all of them when it comes along after all', async () => {
    const seats = async () =>
      (await test.sql<{ n: number }>('SELECT bus_seats AS n FROM event WHERE id = ?', [event.id]))[0]!.n;
    expect(await seats()).toBe(50 - 3);
    expect(await test.audit()).toEqual([]);
    expect((await coordinator.get(`${EVENT}/programma`)).text).toContain('blijft thuis');
    const { answer } = await confirm(idsOf('Bus 1', 'Bus 2', 'Busje'));
    expect(answer.text).toContain('Bewaard.');
    expect(await seats()).toBe(50 + 30 + 12 - 3);
    expect(await stays()).toEqual([]);
    expect(await test.audit()).toEqual([]);
  });

  it('cannot leave somebody without a seat, nor everybody without a bus', async () => {
    const page = await coordinator.post(`${EVENT}/plan/bussen`, { vehicles: idsOf('Busje') });
    expect(page.text).toContain('Alleen Busje rijdt.');
    expect(page.html).not.toContain('name="seen"');
    const refused = await coordinator.post(CHANGE, { kind: 'fleet', vehicles: idsOf('Busje'), seen: 'x' });
    expect(refused.status).toBeGreaterThanOrEqual(409);
    expect((await coordinator.post(`${EVENT}/plan/bussen`, { vehicles: '' })).status).toBe(422);
    expect((await coordinator.post(CHANGE, { kind: 'fleet', vehicles: event.id, seen: 'x' })).status).toBe(404);
    expect(await stays()).toEqual([]);
  });

  it('keep the people of a stop in the bus that it is tied to', async () => {
    await test.sql(
      `UPDATE event_stop SET vehicle_id = ? WHERE id = (SELECT event_stop_id FROM registration
        WHERE holds_seat = 1 AND transport = 'bus' LIMIT 1)`,
      [ids.get('Busje')!],
    );
    const { options } = await test.get(CompareFleets).execute({ user, eventId: event.id });
    expect(options[0]).toMatchObject({ figures: null });
    const { text } = await coordinator.get(`${EVENT}/plan/bussen`);
    expect(text).toContain('nee. ');
    await test.sql('UPDATE event_stop SET vehicle_id = NULL');
  });
});
