import { AddVehicle, EventReader, EventSeats } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { ChangeStop } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type PageAnswer, type TestApp } from '../../support';
import { countStates, ELS, EVENT, forgetReferrals, KATRIEN, ReferralClient, someone } from './support/referral-client';

const CHANGE = `/evenementen/${EVENT}/plaatsen/wijziging`;
const RIVALS = 20;

describe('the seats of each vehicle', () => {
  let app: TestApp;
  let els: ReferralClient;
  let coordinator: Browser;
  let van: string;
  let stops: ReadonlyMap<string, string>;

  beforeAll(async () => {
    app = await startTestApp();
    els = await ReferralClient.of(app, ELS);
    coordinator = await app.signedIn(KATRIEN);
    const user = (await app.get(UserReader).byEmail(KATRIEN))!;
    const { id: eventId } = await app.get(EventReader).byIdOrCode(user.associationId, EVENT);
    const depot = { depotName: 'Aalst', depotLatitude: 50.94, depotLongitude: 4.03 };
    van = await app.run(() =>
      app.get(AddVehicle).execute({
        ...{ user, eventId, name: 'Busje', coachOperator: '', ...depot, dutyFrom: '06:00', dutyUntil: '18:00' },
        configurations: [{ seats: 2, wheelchairPlaces: 1 }],
      }),
    );
    stops = new Map((await app.get(EventReader).programme(eventId)).stops.map(({ code, id }) => [code, id]));
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    await app.sql('UPDATE event_stop SET vehicle_id = NULL, max_people = NULL');
    app.clock.moveTo('2027-01-25T09:00:00Z');
  });
  afterEach(() => jest.restoreAllMocks());
  afterEach(async () => expect(await app.audit()).toEqual([]));

  const stop = (code: string): string => stops.get(code)!;
  const wish = (code: string, vehicle: string, maxPeople = ''): Record<string, string> => ({
    ...{ kind: 'stop', id: stop(code), vehicle, maxPeople },
  });
  const look = (form: Record<string, string>): Promise<PageAnswer> =>
    coordinator.get(`${CHANGE}?${new URLSearchParams(form).toString()}`);
  const confirm = async (form: Record<string, string>): Promise<PageAnswer> => {
    const seen = /name="seen" value="([^"]+)"/.exec((await look(form)).html)?.[1] ?? '';
    return coordinator.post(CHANGE, { ...form, seen });
  };
  const at = (code: string, ...numbers: number[]) =>
    Promise.all(numbers.map((number) => els.refer(someone(number, { stop: code }))));
  const stateOf = async (id: string): Promise<string> =>
    (await els.list()).body.referrals.find((referral) => referral.id === id)!.state;

  it('fills the vehicle of a stop and no other; who waits for it knows why, and a newcomer elsewhere has a seat', async () => {
    expect((await confirm(wish('lede-station', van))).text).toContain('Bewaard.');
    await at('lede-station', 1, 2);
    const [third] = await at('lede-station', 3);
    expect(third!.body).toMatchObject({ state: 'waiting', waitingReason: 'vehicle-full' });
    const [elsewhere] = await at('aalst-station', 4);
    expect(elsewhere!.body).toMatchObject({ state: 'seated' });
    expect((await coordinator.get(`/evenementen/${EVENT}/plaatsen`)).text).toContain(
      'De bus van deze halte is vol. In een andere bus is er nog plaats. 1',
    );
  });

  it('offers the seat to who waits as soon as the route may choose the vehicle again', async () => {
    await confirm(wish('lede-station', van));
    await at('lede-station', 1, 2);
    const [third] = await at('lede-station', 3);
    const page = await look(wish('lede-station', ''));
    expect(page.text).toContain('geen gekozen bus');
    expect(page.text).toContain('1 persoon op de wachtlijst krijgt meteen een aanbod');
    await confirm(wish('lede-station', ''));
    expect(await stateOf(third!.body.id)).toBe('offered');
  });

  it('ties no stop to a vehicle that is too small for it: the page says so, and so does the change', async () => {
    await at('lede-station', 1, 2, 3);
    const page = await look(wish('lede-station', van));
    expect(page.text).toContain('Zitplaatsen in Busje 3 2 2 1');
    expect(page.text).toContain('Persoon3 van den Test');
    expect(page.html).not.toContain('name="seen"');
    const { version, participantsTaken, busSeatsTaken } = (
      await app.sql<{ version: number; participantsTaken: number; busSeatsTaken: number }>(
        'SELECT version, participants_taken AS participantsTaken, bus_seats_taken AS busSeatsTaken FROM event WHERE code = ?',
        [EVENT],
      )
    )[0]!;
    const seen = [version, participantsTaken, busSeatsTaken, 0].join('-');
    expect((await coordinator.post(CHANGE, { ...wish('lede-station', van), seen })).status).toBe(409);
    const [row] = await app.sql<{ vehicle: string | null }>(
      'SELECT vehicle_id AS vehicle FROM event_stop WHERE id = ?',
      [stop('lede-station')],
    );
    expect(row?.vehicle).toBeNull();
  });

  it('takes no vehicle away that the people of a stop need', async () => {
    const [big] = await app.sql<{ id: string }>('SELECT id FROM event_vehicle WHERE id <> ?', [van]);
    await at('lede-station', 1, 2, 3);
    const page = await look({ kind: 'no-vehicle', id: big!.id });
    expect(page.text).toContain('Dit kan nog niet');
    expect(page.html).not.toContain('name="seen"');
  });

  it('keeps to how many may get on at a stop, and lets people go to another stop only where there is room', async () => {
    await confirm(wish('erpe-dorp', '', '1'));
    const [first] = await at('erpe-dorp', 1);
    const [second] = await at('erpe-dorp', 2);
    expect(second!.body).toMatchObject({ state: 'waiting', waitingReason: 'stop-full' });
    const [third] = await at('aalst-station', 3);
    const user = (await app.get(UserReader).byEmail(ELS))!;
    const by = { type: 'user' as const, user };
    const change = (id: string, code: string) =>
      app.run(() => app.get(ChangeStop).execute({ actor: by, registrationId: id, eventStopId: stop(code) }));
    await expect(change(third!.body.id, 'erpe-dorp')).rejects.toMatchObject({ code: 'REGISTRATION.NO_ROOM' });
    await change(first!.body.id, 'aalst-station');
    expect(await stateOf(second!.body.id)).toBe('offered');
  });

  it('refuses what is no number and no stop of the event', async () => {
    expect((await look(wish('erpe-dorp', '', 'veel'))).status).toBe(422);
    expect((await look(wish('erpe-dorp', '', '0'))).status).toBe(422);
    expect((await look({ ...wish('lede-station', ''), id: van })).status).toBe(404);
    expect((await look(wish('erpe-dorp', stop('lede-station')))).status).toBe(404);
  });

  describe('the last seat of one vehicle, wanted by many at once while another has room', () => {
    const race = async (): Promise<Record<string, number>> => {
      await confirm(wish('lede-station', van));
      await at('lede-station', 100);
      const rivals = Array.from({ length: RIVALS }, (_, number) => number + 1);
      return countStates(await at('lede-station', ...rivals));
    };

    it('goes to one of them', async () => {
      expect(await race()).toEqual({ seated: 1, waiting: RIVALS - 1 });
    });

    it('would go to several without the lock', async () => {
      const seats = app.get(EventSeats);
      const lock = seats.lock.bind(seats);
      let arrived = 0;
      let openGate: () => void;
      const gate = new Promise<void>((resolve) => (openGate = resolve));
      jest.spyOn(seats, 'lock').mockImplementation(async (eventId) => {
        if ((await app.sql('SELECT 1 FROM registration')).length === 0) return lock(eventId);
        const event = await seats.look(eventId);
        arrived += 1;
        if (arrived >= 5) openGate();
        await gate;
        return event;
      });
      const states = await race();
      expect(states['seated']).toBeGreaterThan(1);
      expect((await app.audit()).map(({ code }) => code)).toContain('SEATS.VEHICLE_OVERFULL');
      await forgetReferrals(app);
    });
  });
});
