import type { ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryPlan, VehicleItinerary } from '../problem/itinerary-plan';

const SHAPE = /^depot (pickup )+(host )+(dropoff )+depot $/;

/** Checks who goes where: shape of each day, every stop and host once, people, seats and wheelchair places. */
export function checkRoutes(problem: ItineraryProblem, plan: ItineraryPlan): string[] {
  const faults = sameMembers(
    'voertuigen',
    plan.vehicles.map((vehicle) => vehicle.id),
    problem.vehicles.map((vehicle) => vehicle.id),
  );
  const served = plan.vehicles.flatMap((day) => idsOf(day.calls, 'pickup'));
  faults.push(
    ...sameMembers(
      'opstapplaatsen',
      served,
      problem.stops.filter(({ boarding, visit }) => boarding > 0 || visit === true).map(({ id }) => id),
    ),
  );
  for (const day of plan.vehicles) {
    const vehicle = problem.vehicles.find((candidate) => candidate.id === day.id);
    if (vehicle && day.calls.length > 0) faults.push(...checkDay(problem, vehicle, day));
  }
  return faults;
}

function checkDay(problem: ItineraryProblem, vehicle: ItineraryVehicle, day: VehicleItinerary): string[] {
  const { calls } = day;
  if (!SHAPE.test(calls.map((call) => `${call.kind} `).join(''))) {
    return [`${day.id} halts in another order than depot, pick-ups, hosts, drop-offs, depot`];
  }
  const pickups = idsOf(calls, 'pickup');
  const stops = pickups.flatMap((id) => problem.stops.filter((stop) => stop.id === id));
  return [
    ...sameMembers(`${day.id}, depot`, idsOf(calls, 'depot'), [day.id, day.id]),
    ...sameMembers(
      `${day.id}, hosts`,
      idsOf(calls, 'host'),
      problem.hosts.map((host) => host.id),
    ),
    ...sameMembers(`${day.id}, drop-offs`, idsOf(calls, 'dropoff'), pickups),
    ...checkPeople(vehicle, stops, calls),
    ...checkPins(vehicle, stops, idsOf(calls, 'host')),
  ];
}

function checkPeople(
  vehicle: ItineraryVehicle,
  stops: readonly ItineraryStop[],
  calls: readonly ItineraryCall[],
): string[] {
  const faults: string[] = [];
  const boarding = stops.reduce((sum, stop) => sum + stop.boarding, 0);
  const seated = stops.reduce((sum, stop) => sum + stop.boarding - stop.wheelchairs, 0);
  const wheelchairs = stops.reduce((sum, stop) => sum + stop.wheelchairs, 0);
  if (boarding === 0) faults.push(`${vehicle.id} drives though nobody boards`);
  if (seated > vehicle.seats) faults.push(`${vehicle.id}: ${seated} people on ${vehicle.seats} seats`);
  if (wheelchairs > vehicle.wheelchairPlaces) {
    faults.push(`${vehicle.id}: ${wheelchairs} wheelchairs on ${vehicle.wheelchairPlaces} places`);
  }
  const wrong = calls.filter((call) => !countsRight(call, stops));
  return [...faults, ...wrong.map((call) => `${vehicle.id}, ${call.at}: the wrong number of people`)];
}

/** `stops` in the order of boarding. */
function checkPins(vehicle: ItineraryVehicle, stops: readonly ItineraryStop[], hosts: readonly string[]): string[] {
  const elsewhere = stops.filter((stop) => (stop.vehicle ?? vehicle.id) !== vehicle.id);
  const tooEarly = stops.filter((stop, at) => stops.slice(at).some(({ id }) => stop.after?.includes(id) === true));
  const misplaced = (vehicle.hostOrder ?? []).filter((host, place) => hosts[place] !== host);
  return [
    ...elsewhere.map((stop) => `${vehicle.id} serves ${stop.id}, which belongs to ${stop.vehicle ?? ''}`),
    ...tooEarly.map((stop) => `${vehicle.id}: ${stop.id} comes before a stop that must come first`),
    ...misplaced.map((host) => `${vehicle.id}: ${host} is not in its pinned place`),
  ];
}

function countsRight(call: ItineraryCall, stops: readonly ItineraryStop[]): boolean {
  const people = stops.find((stop) => stop.id === call.at)?.boarding ?? 0;
  return call.on === (call.kind === 'pickup' ? people : 0) && call.off === (call.kind === 'dropoff' ? people : 0);
}

function idsOf(calls: readonly ItineraryCall[], kind: ItineraryCall['kind']): string[] {
  return calls.filter((call) => call.kind === kind).map((call) => call.at);
}

function sameMembers(what: string, found: readonly string[], expected: readonly string[]): string[] {
  const list = (ids: readonly string[]): string => [...ids].sort().join(', ');
  return list(found) === list(expected) ? [] : [`${what}: ${list(found) || 'none'} instead of ${list(expected)}`];
}
