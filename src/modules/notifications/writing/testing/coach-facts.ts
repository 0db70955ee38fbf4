import { aProgramme } from '../../../events/testing/programme';
import { gapBetween, type CoachContact, type EventView, type ExpectedCall } from '../../../events';
import { rideSnapshot, ridesOfOperators, type Ride, type RideOfOperator } from '../../ride/ride-of-operator';
import { sumOf } from '../../domain/rider-count';
import { routeSheets, type RideFacts, type Rider } from '../../ride/route-sheet';
import type { CoachFacts } from '../coach/coach-mails';

export const anEvent = (changes: Partial<EventView> = {}): EventView => ({
  ...{ id: 'event', associationId: 'association', code: 'DAG', title: 'Productie en logistiek in Aalst' },
  ...{ shape: 'whole-group', date: '2027-03-11', state: 'final', ownLimit: null, staffSeats: 2 },
  ...{ participantLimit: 40, participantsTaken: 5, busSeats: 46, busSeatsTaken: 4 },
  ...{ wheelchairPlaces: 2, wheelchairPlacesTaken: 1, referralClosesOn: '2027-02-25', lunch: '' },
  ...{ cancelReason: null, version: 1, ownMessagePlan: 0, closingDays: [] },
  ...changes,
});

export const aContact = (changes: Partial<CoachContact> = {}): CoachContact => ({
  ...{ vehicleId: 'bus-1', vehicle: 'Bus 1', coachOperator: 'Autocars Dender', plate: '1-ABC-234' },
  ...{ depotName: 'Aalst station', contactName: 'Ann', contactEmail: 'ann@bus.example', contactPhone: '' },
  staysHome: false,
  ...changes,
});

const onTime = { arrive: 0, leave: 0 };
export const aCall = (kind: ExpectedCall['kind'], at: string, arrive: string | null, leave: string | null) =>
  ({ vehicleId: 'bus-1', kind, at, arrive, leave, late: onTime }) satisfies ExpectedCall;

export const callsOfDay: readonly ExpectedCall[] = [
  aCall('depot', 'bus-1', null, '07:30'),
  aCall('pickup', 'herzele', '07:45', '07:48'),
  aCall('pickup', 'aalst', '08:15', '08:21'),
  aCall('host', 'host-1', '08:40', '10:40'),
  aCall('dropoff', 'aalst', '11:00', '11:06'),
  aCall('dropoff', 'herzele', '11:30', '11:33'),
  aCall('depot', 'bus-1', '11:50', null),
];

export const aRider = (eventStopId: string, changes: Partial<Rider> = {}): Rider => ({
  ...{ eventStopId, visitId: null, people: 1, wheelchairs: 0, companions: 0 },
  ...changes,
});

export const ridersOfDay: readonly Rider[] = [
  aRider('herzele'),
  aRider('herzele'),
  aRider('aalst', { people: 2, wheelchairs: 1, companions: 1 }),
];

const places: RideFacts['places'] = new Map([
  ['bus-1', { name: 'Aalst station', address: '', landmark: '' }],
  ['herzele', { name: 'Herzele station', address: 'Stationsstraat 239, 9550', landmark: 'aan de kiosk' }],
  ['aalst', { name: 'Aalst station', address: 'Stationsplein 9, 9300', landmark: '' }],
  ['host-1', { name: 'Vriesgroente Tragel', address: 'Wijngaardveld, 9300 Aalst', landmark: '' }],
]);

export const rideFacts = (changes: Partial<RideFacts> = {}): RideFacts => ({
  ...{ shape: 'whole-group', contacts: [aContact()], vehicles: aProgramme().vehicles, places },
  ...{ riders: ridersOfDay, calls: callsOfDay, driven: gapBetween },
  ...changes,
});

/** What the only operator of a day is written to about. */
export function aRide(changes: Partial<RideFacts> = {}, event: Partial<EventView> = {}): RideOfOperator {
  const facts = rideFacts(changes);
  const ride: Ride = {
    ...{ event: anEvent(event), sheets: routeSheets(facts), contacts: facts.contacts },
    ...{ together: sumOf(facts.riders), staff: 2, interpreters: 1 },
  };
  const [own] = ridesOfOperators(ride);
  if (own === undefined) throw new Error('nobody can be written to');
  return own;
}

export const coachFacts = (ride = aRide(), changes: Partial<CoachFacts> = {}): CoachFacts => ({
  ...{ ride, last: undefined, after: rideSnapshot(ride, 'route'), phone: '053 00 00 00' },
  associationName: 'Streekvereniging',
  ...changes,
});
