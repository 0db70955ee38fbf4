import { formatClockTime } from '../../../kernel/clock-time';
import { itineraryReasonTexts as texts } from '../../../texts/planners/itinerary-reasons';
import {
  collectFrom,
  type ItineraryHost,
  type ItineraryProblem,
  type ItineraryStop,
  type ItineraryVehicle,
} from '../problem/itinerary-problem';
import { isDropOff } from '../drop-off/drop-off-model';
import { breakRelaxations, bufferRelaxations } from './break-relaxations';
import { pinRelaxations } from './pin-relaxations';
import type { RuleRelaxation } from './rule-relaxation';
import { withHost, withStop, withVehicle } from './changed-problem';

const A_DAY = 1440;
/** Minutes that are later, or earlier when negative, than any moment of the day at hand. */
const FAR = 100_000;

const limited = (amount: number): number => Math.min(amount, FAR);

/** Everything that can be loosened, grouped by kind, the kinds that are easiest to arrange first. */
export function ruleRelaxations(problem: ItineraryProblem): RuleRelaxation[][] {
  const { hosts, vehicles, stops } = problem;
  return [
    hosts.map(hostClosesLater),
    vehicles.map(dutyEndsLater),
    vehicles.map(moreSeats),
    vehicles.map(moreWheelchairPlaces),
    vehicles.map(dutyStartsEarlier),
    hosts.map(hostOpensEarlier),
    stops.filter((stop) => stop.maxRideMinutes !== undefined).map(longerRide),
    stops.filter((stop) => stop.earliest !== undefined).map(earlierAtStop),
    stops.filter((stop) => stop.latestReturn !== undefined).map(laterReturn),
    ...pinRelaxations(problem),
    breakRelaxations(problem),
    bufferRelaxations(problem),
    isDropOff(problem) ? hosts.map(collectedEarlier) : [],
    hosts.filter((host) => host.maxVehicles !== undefined).map(moreVehiclesAtHost),
    vehicles.map(oneMoreVehicle),
  ].filter((kind) => kind.length > 0);
}

function hostClosesLater(host: ItineraryHost): RuleRelaxation {
  const words = texts.rules.hostCloses;
  const until = (amount: number): string => clock(host.arriveUntil + amount);
  return {
    code: 'HOST_CLOSES_TOO_EARLY',
    most: A_DAY,
    apply: (problem, amount) =>
      withHost(problem, host.id, (old) => ({
        ...old,
        collectFrom: collectFrom(old),
        arriveUntil: old.arriveUntil + limited(amount),
      })),
    says: (amount) => words.says(host.id, amount, until(amount), until(0)),
    change: (amount) => words.change(host.id, until(amount), until(0)),
  };
}

function hostOpensEarlier(host: ItineraryHost): RuleRelaxation {
  const words = texts.rules.hostOpens;
  const from = (amount: number): string => clock(host.arriveFrom - amount);
  return {
    code: 'HOST_OPENS_TOO_LATE',
    most: A_DAY,
    apply: (problem, amount) =>
      withHost(problem, host.id, (old) => ({ ...old, arriveFrom: old.arriveFrom - limited(amount) })),
    says: (amount) => words.says(host.id, amount, from(amount), from(0)),
    change: (amount) => words.change(host.id, from(amount), from(0)),
  };
}

function dutyEndsLater(vehicle: ItineraryVehicle): RuleRelaxation {
  const words = texts.rules.dutyEnds;
  const until = (amount: number): string => clock(vehicle.dutyUntil + amount);
  return {
    code: 'DUTY_ENDS_TOO_EARLY',
    most: A_DAY,
    apply: (problem, amount) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, dutyUntil: old.dutyUntil + limited(amount) })),
    says: (amount) => words.says(vehicle.id, amount, until(amount), until(0)),
    change: (amount) => words.change(vehicle.id, until(amount), until(0)),
  };
}

function dutyStartsEarlier(vehicle: ItineraryVehicle): RuleRelaxation {
  const words = texts.rules.dutyStarts;
  const from = (amount: number): string => clock(vehicle.dutyFrom - amount);
  return {
    code: 'DUTY_STARTS_TOO_LATE',
    most: A_DAY,
    apply: (problem, amount) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, dutyFrom: old.dutyFrom - limited(amount) })),
    says: (amount) => words.says(vehicle.id, amount, from(amount), from(0)),
    change: (amount) => words.change(vehicle.id, from(amount), from(0)),
  };
}

function moreSeats(vehicle: ItineraryVehicle): RuleRelaxation {
  const words = texts.rules.seats;
  return {
    code: 'TOO_FEW_SEATS',
    most: FAR,
    apply: (problem, amount) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, seats: old.seats + limited(amount) })),
    says: (amount) => words.says(vehicle.id, amount, vehicle.seats + amount, vehicle.seats),
    change: (amount) => words.change(vehicle.id, vehicle.seats + amount, vehicle.seats),
  };
}

function moreWheelchairPlaces(vehicle: ItineraryVehicle): RuleRelaxation {
  const words = texts.rules.wheelchairPlaces;
  const now = vehicle.wheelchairPlaces;
  return {
    code: 'TOO_FEW_WHEELCHAIR_PLACES',
    most: FAR,
    apply: (problem, amount) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, wheelchairPlaces: old.wheelchairPlaces + limited(amount) })),
    says: (amount) => words.says(vehicle.id, amount, now + amount, now),
    change: (amount) => words.change(vehicle.id, now + amount, now),
  };
}

function longerRide(stop: ItineraryStop): RuleRelaxation {
  const words = texts.rules.rideLimit;
  const now = stop.maxRideMinutes ?? 0;
  return {
    code: 'RIDE_LIMIT_TOO_SHORT',
    most: A_DAY,
    apply: (problem, amount) =>
      withStop(problem, stop.id, ({ maxRideMinutes = 0, ...old }) =>
        amount === Infinity ? old : { ...old, maxRideMinutes: maxRideMinutes + amount },
      ),
    says: (amount) => words.says(stop.id, amount, now + amount, now),
    change: (amount) => words.change(stop.id, now + amount, now),
  };
}

function earlierAtStop(stop: ItineraryStop): RuleRelaxation {
  const words = texts.rules.stopOpens;
  const from = (amount: number): string => clock((stop.earliest ?? 0) - amount);
  return {
    code: 'STOP_OPENS_TOO_LATE',
    most: A_DAY,
    apply: (problem, amount) =>
      withStop(problem, stop.id, (old) => ({ ...old, earliest: (old.earliest ?? 0) - limited(amount) })),
    says: (amount) => words.says(stop.id, amount, from(amount), from(0)),
    change: (amount) => words.change(stop.id, from(amount), from(0)),
  };
}

function collectedEarlier(host: ItineraryHost): RuleRelaxation {
  const words = texts.rules.collectedFrom;
  const from = (amount: number): string => clock(collectFrom(host) - amount);
  return {
    code: 'COLLECTED_TOO_LATE',
    most: A_DAY,
    apply: (problem, amount) =>
      withHost(problem, host.id, (old) => ({ ...old, collectFrom: collectFrom(old) - limited(amount) })),
    says: (amount) => words.says(host.id, amount, from(amount), from(0)),
    change: (amount) => words.change(host.id, from(amount), from(0)),
  };
}

function laterReturn(stop: ItineraryStop): RuleRelaxation {
  const words = texts.rules.latestReturn;
  const until = (amount: number): string => clock((stop.latestReturn ?? 0) + amount);
  return {
    code: 'RETURN_TOO_EARLY',
    most: A_DAY,
    apply: (problem, amount) =>
      withStop(problem, stop.id, (old) => ({ ...old, latestReturn: (old.latestReturn ?? 0) + limited(amount) })),
    says: (amount) => words.says(stop.id, amount, until(amount), until(0)),
    change: (amount) => words.change(stop.id, until(amount), until(0)),
  };
}

function moreVehiclesAtHost(host: ItineraryHost): RuleRelaxation {
  const words = texts.rules.vehiclesAtHost;
  const now = host.maxVehicles ?? 0;
  return {
    code: 'HOST_TAKES_TOO_FEW_VEHICLES',
    most: FAR,
    apply: (problem, amount) =>
      withHost(problem, host.id, (old) => ({ ...old, maxVehicles: (old.maxVehicles ?? 0) + limited(amount) })),
    says: (amount) => words.says(host.id, now + amount, now),
    change: (amount) => words.change(host.id, now + amount, now),
  };
}

function oneMoreVehicle(vehicle: ItineraryVehicle): RuleRelaxation {
  const words = texts.rules.oneMoreVehicle;
  return {
    code: 'TOO_FEW_VEHICLES',
    most: 1,
    apply: (problem) => withCopyOf(problem, vehicle),
    says: () => words.says(vehicle.id),
    change: () => words.change(vehicle.id),
  };
}

/** The problem with a second vehicle like the given one, from the same depot. */
function withCopyOf(problem: ItineraryProblem, vehicle: ItineraryVehicle): ItineraryProblem {
  const id = `${vehicle.id} (2)`;
  const travelMinutes = new Map(problem.travelMinutes);
  for (const [from, row] of problem.travelMinutes) {
    const known = row.get(vehicle.id);
    if (known !== undefined) travelMinutes.set(from, new Map(row).set(id, known));
  }
  const own = problem.travelMinutes.get(vehicle.id);
  if (own) travelMinutes.set(id, own);
  return { ...problem, vehicles: [...problem.vehicles, { ...vehicle, id }], travelMinutes };
}

/** A moment that may lie before midnight or after the next. */
function clock(moment: number): string {
  if (moment < 0) return texts.dayBefore(formatClockTime(moment + A_DAY));
  return moment < A_DAY ? formatClockTime(moment) : texts.dayAfter(formatClockTime(moment - A_DAY));
}
