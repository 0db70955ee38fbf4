import { formatClockTime } from '../../../kernel/clock-time';
import type { ItineraryHost, ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';
import { collectFrom, isDropOff } from '../drop-off/drop-off-model';
import { breakRelaxations } from './break-relaxations';
import { pinRelaxations } from './pin-relaxations';
import type { RuleRelaxation } from './rule-relaxation';
import { withHost, withStop, withVehicle } from './changed-problem';

const A_DAY = 1440;
/** Minutes that are later, or earlier when negative, than any moment of the day at hand. */
const FAR = 100_000;

const minutes = (amount: number): string => `${amount} ${amount === 1 ? 'minuut' : 'minuten'}`;
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
    isDropOff(problem) ? hosts.map(collectedEarlier) : [],
    hosts.filter((host) => host.maxVehicles !== undefined).map(moreVehiclesAtHost),
    vehicles.map(oneMoreVehicle),
  ].filter((kind) => kind.length > 0);
}

function hostClosesLater(host: ItineraryHost): RuleRelaxation {
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
    says: (amount) =>
      `${host.id} sluit ${minutes(amount)} te vroeg: een plan bestaat als de bus daar tot ${until(amount)} mag aankomen (nu ${until(0)})`,
    change: (amount) => `${host.id} ontvangt tot ${until(amount)} (nu ${until(0)})`,
  };
}

function hostOpensEarlier(host: ItineraryHost): RuleRelaxation {
  const from = (amount: number): string => clock(host.arriveFrom - amount);
  return {
    code: 'HOST_OPENS_TOO_LATE',
    most: A_DAY,
    apply: (problem, amount) =>
      withHost(problem, host.id, (old) => ({ ...old, arriveFrom: old.arriveFrom - limited(amount) })),
    says: (amount) =>
      `${host.id} begint ${minutes(amount)} te laat: een plan bestaat als het bezoek om ${from(amount)} mag beginnen (nu ${from(0)})`,
    change: (amount) => `${host.id} ontvangt vanaf ${from(amount)} (nu ${from(0)})`,
  };
}

function dutyEndsLater(vehicle: ItineraryVehicle): RuleRelaxation {
  const until = (amount: number): string => clock(vehicle.dutyUntil + amount);
  return {
    code: 'DUTY_ENDS_TOO_EARLY',
    most: A_DAY,
    apply: (problem, amount) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, dutyUntil: old.dutyUntil + limited(amount) })),
    says: (amount) =>
      `De dienst van ${vehicle.id} eindigt ${minutes(amount)} te vroeg: een plan bestaat als de dienst tot ${until(amount)} duurt (nu ${until(0)})`,
    change: (amount) => `de dienst van ${vehicle.id} duurt tot ${until(amount)} (nu ${until(0)})`,
  };
}

function dutyStartsEarlier(vehicle: ItineraryVehicle): RuleRelaxation {
  const from = (amount: number): string => clock(vehicle.dutyFrom - amount);
  return {
    code: 'DUTY_STARTS_TOO_LATE',
    most: A_DAY,
    apply: (problem, amount) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, dutyFrom: old.dutyFrom - limited(amount) })),
    says: (amount) =>
      `De dienst van ${vehicle.id} begint ${minutes(amount)} te laat: een plan bestaat als de dienst om ${from(amount)} begint (nu ${from(0)})`,
    change: (amount) => `de dienst van ${vehicle.id} begint om ${from(amount)} (nu ${from(0)})`,
  };
}

function moreSeats(vehicle: ItineraryVehicle): RuleRelaxation {
  return {
    code: 'TOO_FEW_SEATS',
    most: FAR,
    apply: (problem, amount) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, seats: old.seats + limited(amount) })),
    says: (amount) =>
      `${vehicle.id} heeft ${places(amount)} te weinig: een plan bestaat met ${seats(vehicle.seats + amount)} (nu ${vehicle.seats})`,
    change: (amount) => `${vehicle.id} heeft ${seats(vehicle.seats + amount)} (nu ${vehicle.seats})`,
  };
}

function moreWheelchairPlaces(vehicle: ItineraryVehicle): RuleRelaxation {
  const now = vehicle.wheelchairPlaces;
  return {
    code: 'TOO_FEW_WHEELCHAIR_PLACES',
    most: FAR,
    apply: (problem, amount) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, wheelchairPlaces: old.wheelchairPlaces + limited(amount) })),
    says: (amount) =>
      `${vehicle.id} heeft ${places(amount)} voor rolstoelen te weinig: een plan bestaat met ${now + amount} (nu ${now})`,
    change: (amount) => `${vehicle.id} heeft ${now + amount} rolstoelplaatsen (nu ${now})`,
  };
}

function longerRide(stop: ItineraryStop): RuleRelaxation {
  const now = stop.maxRideMinutes ?? 0;
  return {
    code: 'RIDE_LIMIT_TOO_SHORT',
    most: A_DAY,
    apply: (problem, amount) =>
      withStop(problem, stop.id, ({ maxRideMinutes = 0, ...old }) =>
        amount === Infinity ? old : { ...old, maxRideMinutes: maxRideMinutes + amount },
      ),
    says: (amount) =>
      `De rit vanaf ${stop.id} mag ${minutes(amount)} te kort duren: een plan bestaat met hoogstens ${minutes(now + amount)} (nu ${now})`,
    change: (amount) => `de rit vanaf ${stop.id} duurt hoogstens ${minutes(now + amount)} (nu ${now})`,
  };
}

function earlierAtStop(stop: ItineraryStop): RuleRelaxation {
  const from = (amount: number): string => clock((stop.earliest ?? 0) - amount);
  return {
    code: 'STOP_OPENS_TOO_LATE',
    most: A_DAY,
    apply: (problem, amount) =>
      withStop(problem, stop.id, (old) => ({ ...old, earliest: (old.earliest ?? 0) - limited(amount) })),
    says: (amount) =>
      `De mensen van ${stop.id} kunnen ${minutes(amount)} te laat opstappen: een plan bestaat als het om ${from(amount)} kan (nu ${from(0)})`,
    change: (amount) => `opstappen in ${stop.id} kan vanaf ${from(amount)} (nu ${from(0)})`,
  };
}

function collectedEarlier(host: ItineraryHost): RuleRelaxation {
  const from = (amount: number): string => clock(collectFrom(host) - amount);
  return {
    code: 'COLLECTED_TOO_LATE',
    most: A_DAY,
    apply: (problem, amount) =>
      withHost(problem, host.id, (old) => ({ ...old, collectFrom: collectFrom(old) - limited(amount) })),
    says: (amount) =>
      `De mensen bij ${host.id} worden ${minutes(amount)} te laat opgehaald: een plan bestaat als het vanaf ${from(amount)} mag (nu ${from(0)})`,
    change: (amount) => `ophalen bij ${host.id} kan vanaf ${from(amount)} (nu ${from(0)})`,
  };
}

function laterReturn(stop: ItineraryStop): RuleRelaxation {
  const until = (amount: number): string => clock((stop.latestReturn ?? 0) + amount);
  return {
    code: 'RETURN_TOO_EARLY',
    most: A_DAY,
    apply: (problem, amount) =>
      withStop(problem, stop.id, (old) => ({ ...old, latestReturn: (old.latestReturn ?? 0) + limited(amount) })),
    says: (amount) =>
      `De mensen van ${stop.id} moeten ${minutes(amount)} te vroeg terug zijn: een plan bestaat als het om ${until(amount)} mag (nu ${until(0)})`,
    change: (amount) => `de mensen van ${stop.id} zijn terug om ${until(amount)} (nu ${until(0)})`,
  };
}

function moreVehiclesAtHost(host: ItineraryHost): RuleRelaxation {
  const now = host.maxVehicles ?? 0;
  return {
    code: 'HOST_TAKES_TOO_FEW_VEHICLES',
    most: FAR,
    apply: (problem, amount) =>
      withHost(problem, host.id, (old) => ({ ...old, maxVehicles: (old.maxVehicles ?? 0) + limited(amount) })),
    says: (amount) =>
      `${host.id} ontvangt te weinig bussen tegelijk: een plan bestaat met ${now + amount} bussen tegelijk (nu ${now})`,
    change: (amount) => `${host.id} ontvangt ${now + amount} bussen tegelijk (nu ${now})`,
  };
}

function oneMoreVehicle(vehicle: ItineraryVehicle): RuleRelaxation {
  return {
    code: 'TOO_FEW_VEHICLES',
    most: 1,
    apply: (problem) => withCopyOf(problem, vehicle),
    says: () => `Er is een bus te weinig: een plan bestaat met nog een bus zoals ${vehicle.id}`,
    change: () => `er rijdt nog een bus zoals ${vehicle.id}`,
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

function seats(amount: number): string {
  return `${amount} ${amount === 1 ? 'zitplaats' : 'zitplaatsen'}`;
}

function places(amount: number): string {
  return `${amount} ${amount === 1 ? 'plaats' : 'plaatsen'}`;
}

/** A moment that may lie before midnight or after the next. */
function clock(moment: number): string {
  if (moment < 0) return `${formatClockTime(moment + A_DAY)} de dag ervoor`;
  return moment < A_DAY ? formatClockTime(moment) : `${formatClockTime(moment - A_DAY)} de dag erna`;
}
