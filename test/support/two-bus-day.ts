import { ReferDemoPeople } from '../../src/demo/refer-demo-people';
import { AddEscort, EscortReader, IssueEscortLink } from '../../src/modules/attendance';
import { AddVehicle, EventReader, ExpectedDayReader, PlanItinerary, PublishItinerary } from '../../src/modules/events';
import { UserReader, type UserView } from '../../src/modules/identity';
import { ReferJobseeker, RegistrationReader, type RegistrationView } from '../../src/modules/registrations';
import type { TestApp } from './test-app';

/** The demo's day with two buses and a published route, but no interviews. */
export interface TwoBusDay {
  readonly eventId: string;
  readonly coordinator: UserView;
  /** Vehicles: the demo's own, and a second one, to which the stop at Lede is tied. */
  readonly bus: string;
  readonly van: string;
  readonly onBus: readonly RegistrationView[];
  readonly onVan: readonly RegistrationView[];
}

export async function twoBusDay(test: TestApp): Promise<TwoBusDay> {
  const coordinator = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
  const { id: eventId } = await test.get(EventReader).byIdOrCode(coordinator.associationId, 'HNJ-2027-01');
  const on = { user: coordinator, eventId };
  const { stops, vehicles } = await test.get(EventReader).programme(eventId);
  const depot = { depotName: 'Aalst', depotLatitude: 50.94, depotLongitude: 4.03 };
  const van = await test.run(() =>
    test.get(AddVehicle).execute({
      ...{ ...on, name: 'Busje', coachOperator: '', ...depot, dutyFrom: '06:00', dutyUntil: '18:00' },
      configurations: [{ seats: 20, wheelchairPlaces: 1 }],
    }),
  );
  const lede = stops.find(({ code }) => code === 'lede-station')!;
  await test.sql('UPDATE event_stop SET vehicle_id = ? WHERE id = ?', [van, lede.id]);
  await test.run(() => new ReferDemoPeople(test.get(UserReader), test.get(ReferJobseeker)).execute());
  const boardings = await test.get(RegistrationReader).boardings(eventId);
  await test.run(() => test.get(PlanItinerary).execute({ ...on, boardings }));
  await test.run(() => test.get(PublishItinerary).execute(on));
  const times = await test.get(ExpectedDayReader).stopTimes(eventId);
  const riders = (await test.get(RegistrationReader).participants(eventId)).filter(
    ({ transport }) => transport === 'bus',
  );
  const riding = (vehicle: string) =>
    riders.filter(({ eventStopId }) => times.get(eventStopId ?? '')?.vehicleId === vehicle);
  const bus = vehicles[0]!.id;
  return { eventId, coordinator, bus, van, onBus: riding(bus), onVan: riding(van) };
}

/** Somebody who rides along, and the secret of a new link. */
export async function escortOf(
  test: TestApp,
  { user, eventId, vehicleId }: { readonly user: UserView; readonly eventId: string; readonly vehicleId: string },
): Promise<{ readonly id: string; readonly token: string }> {
  const known = new Set((await test.get(EscortReader).ofEvent(eventId)).map(({ id }) => id));
  const who = { name: 'Sofie Maes', phone: '0470 12 34 56', vehicleId };
  await test.run(() => test.get(AddEscort).execute({ user, eventId, ...who }));
  const { id } = (await test.get(EscortReader).ofEvent(eventId)).find((escort) => !known.has(escort.id))!;
  const { token } = await test.run(() => test.get(IssueEscortLink).execute({ user, eventId, escortId: id }));
  return { id, token };
}
