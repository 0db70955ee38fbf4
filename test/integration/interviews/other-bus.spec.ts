import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { demoEvents } from '../../../src/demo/scenario';
import { parseClockTime } from '../../../src/kernel';
import { DayRouteReader, EventReader, type EventView } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { InterviewReader, PlanDay, PublishDay, type InterviewView } from '../../../src/modules/interviews';
import {
  ChangeStop,
  PresenceReader,
  ReferJobseeker,
  RegistrationReader,
  type RegistrationView,
} from '../../../src/modules/registrations';
import { startTestApp, type TestApp } from '../../support';

const SWAP = demoEvents.find(({ eventCode }) => eventCode === 'HNJ-2027-02')!;

describe('somebody who goes with the other bus, after everything was published', () => {
  let app: TestApp;
  let user: UserView;
  let event: EventView;

  beforeAll(async () => {
    app = await startTestApp({ events: demoEvents });
    user = (await app.get(UserReader).byEmail('katrien@aalst.example'))!;
    await app.run(() => new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute(SWAP.eventCode));
    event = await app.get(EventReader).byIdOrCode(user.associationId, SWAP.eventCode);
    await app.run(() => app.get(PlanDay).execute({ user, eventId: event.id }));
    await app.run(() => app.get(PublishDay).execute({ user, eventId: event.id }));
  });
  afterAll(() => app.close());

  const published = (): Promise<InterviewView[]> => app.get(InterviewReader).published(event.id);
  const of = (interviews: readonly InterviewView[], person: RegistrationView): InterviewView[] =>
    interviews.filter(({ registrationId }) => registrationId === person.id);
  const riders = async (): Promise<RegistrationView[]> =>
    (await app.get(RegistrationReader).participants(event.id)).filter(({ transport }) => transport === 'bus');

  /** Vehicle → its stops, in the order in which it comes there. */
  async function stopsByVehicle(): Promise<Map<string, string[]>> {
    const { calls } = await app.get(DayRouteReader).published(event.id);
    const pickups = calls.filter(({ kind }) => kind === 'pickup');
    return new Map(
      pickups.map(({ vehicleId }) => [vehicleId, pickups.filter((c) => c.vehicleId === vehicleId).map(({ at }) => at)]),
    );
  }

  async function move(person: RegistrationView, eventStopId: string): Promise<void> {
    const actor = { type: 'user', user } as const;
    await app.run(() => app.get(ChangeStop).execute({ actor, registrationId: person.id, eventStopId }));
  }

  async function isReachable({ registrationId, visitId, startsAt, endsAt }: InterviewView): Promise<boolean> {
    const { presences } = await app.get(PresenceReader).ofEvent(event);
    const stay = presences.get(registrationId)?.find((presence) => presence.visitId === visitId);
    return stay !== undefined && stay.from <= parseClockTime(startsAt) && parseClockTime(endsAt) <= stay.until;
  }

  it('keeps what that bus is in time for, loses the rest and hears it; others keep all', async () => {
    const stops = [...(await stopsByVehicle()).values()];
    expect(stops).toHaveLength(2);
    const before = await published();
    const person = (await riders()).find((rider) => of(before, rider).length > 0)!;
    const [other] = stops.find((list) => !list.includes(person.eventStopId!))!;
    await move(person, other!);
    const after = await published();
    const kept = of(after, person);
    expect(kept.length).toBeLessThan(of(before, person).length);
    for (const interview of kept) expect(await isReachable(interview)).toBe(true);
    expect(after.length - kept.length).toBe(before.length - of(before, person).length);
    const messages = await app.sql<{ kind: string }>(
      "SELECT kind FROM message WHERE recipient_id = ? AND kind IN ('changes', 'timetable') AND state = 'planned'",
      [person.id],
    );
    expect(messages).toHaveLength(1);
    expect((await app.audit()).filter(({ code }) => code.startsWith('DAY.'))).toEqual([]);
  });

  it('keeps everything when it is another stop of the same bus', async () => {
    const before = await published();
    const lists = [...(await stopsByVehicle()).values()];
    const list = lists.find((stopsOfBus) => stopsOfBus.length > 1)!;
    const person = (await riders()).find((rider) => of(before, rider).length > 0 && list[0] === rider.eventStopId)!;
    await move(person, list[1]!);
    expect(await published()).toEqual(before);
  });
});
