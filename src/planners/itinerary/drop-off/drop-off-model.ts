import { objectiveWeights, type ObjectiveWeights } from '../objective/cost';
import {
  arrivalWindow,
  collectWindow,
  dwellMinutesAt,
  seatedAt,
  type ItineraryProblem,
  type ItineraryVehicle,
} from '../problem/itinerary-problem';
import { onGrid } from '../problem/numbered-problem';
import { travelTimes, type TravelTime } from '../problem/travel-times';

/**
 * One half of a vehicle's day: from the depot over its stops to the hosts of the people who boarded. Nodes are the stops
 * and then the hosts. The way back is the same with the clock turned round: whoever is collected last gets off first.
 */
export interface HalfDay {
  readonly stopCount: number;
  readonly size: number;
  readonly startTime: number;
  readonly fromStart: Float64Array;
  /** Minutes from node to node, row by row. */
  readonly travel: Float64Array;
  readonly ready: Float64Array;
  readonly due: Float64Array;
  readonly dwell: Float64Array;
  /** What driving costs, and each person aboard of whom this half still has a part to come. */
  readonly weights: ObjectiveWeights;
  readonly seats: number;
  /** People per stop and host, row by row. */
  readonly people: Float64Array;
  /** Per stop the seats that its people take at most while some of them are aboard. */
  readonly seated: Float64Array;
  /** Per node the stops that may not be served before it. */
  readonly comeLater: readonly (readonly number[])[];
}

/** Something of the way out and of the way back. */
export interface Halves<T = HalfDay> {
  readonly out: T;
  readonly back: T;
}

/** Whether people are left at a host of their own and collected later. */
export function isDropOff({ stops }: ItineraryProblem): boolean {
  return stops.some(({ drop }) => drop !== undefined);
}

/** The two halves of a vehicle's day. */
export function halvesOf(problem: ItineraryProblem, vehicle: ItineraryVehicle): Halves {
  const tables = new NodeTables(problem);
  const common = {
    stopCount: problem.stops.length,
    size: tables.ids.length,
    seats: vehicle.seats,
    people: tables.people(),
    seated: Float64Array.from(problem.stops, seatedAt),
    dwell: tables.dwell,
  };
  return {
    out: { ...common, ...tables.outward(vehicle) },
    back: { ...common, ...tables.backward(vehicle) },
  };
}

type OneWay = Omit<HalfDay, 'stopCount' | 'size' | 'seats' | 'people' | 'seated' | 'dwell'>;

class NodeTables {
  readonly ids: readonly string[];
  readonly dwell: Float64Array;
  private readonly travel: TravelTime;

  constructor(private readonly problem: ItineraryProblem) {
    const { stops, hosts, rules } = problem;
    this.travel = travelTimes(problem);
    this.ids = [...stops, ...hosts].map(({ id }) => id);
    this.dwell = this.perNode(
      (stop) => onGrid(dwellMinutesAt(rules, stop)),
      () => onGrid(rules.dwellMinutes),
    );
  }

  people(): Float64Array {
    const { stops, hosts } = this.problem;
    return Float64Array.from(stops.flatMap(({ drop }) => hosts.map(({ id }) => drop?.get(id) ?? 0)));
  }

  outward(vehicle: ItineraryVehicle): OneWay {
    const { id, dutyFrom } = vehicle;
    const buffer = onGrid(this.problem.rules.bufferMinutes ?? 0);
    return {
      startTime: dutyFrom,
      fromStart: Float64Array.from(this.ids, (to) => onGrid(this.travel(id, to))),
      travel: this.matrix(this.travel),
      ready: this.perNode(
        (stop) => stop.earliest ?? -Infinity,
        (host) => onGrid(arrivalWindow(host, vehicle).from),
      ),
      due: this.perNode(
        () => Infinity,
        (host) => onGrid(arrivalWindow(host, vehicle, buffer).until),
      ),
      weights: objectiveWeights(this.problem.rules),
      comeLater: this.ids.map((node) => this.boardLaterThan(node)),
    };
  }

  backward(vehicle: ItineraryVehicle): OneWay {
    const { id, dutyUntil } = vehicle;
    const { rules } = this.problem;
    const { driving, home } = objectiveWeights(rules);
    const turned = (moment: number): number => -onGrid(moment) - onGrid(rules.dwellMinutes);
    return {
      startTime: onGrid(rules.bufferMinutes ?? 0) - dutyUntil,
      fromStart: Float64Array.from(this.ids, (from) => onGrid(this.travel(from, id))),
      travel: this.matrix((from, to) => this.travel(to, from)),
      ready: this.perNode(
        (stop) => -(stop.latestReturn ?? Infinity) - onGrid(dwellMinutesAt(rules, stop)),
        (host) => turned(collectWindow(host, vehicle).until),
      ),
      due: this.perNode(
        () => Infinity,
        (host) => turned(collectWindow(host, vehicle).from),
      ),
      weights: { driving, out: home, home: 0 },
      comeLater: this.ids.map(() => []),
    };
  }

  private matrix(minutes: TravelTime): Float64Array {
    return Float64Array.from(
      this.ids.flatMap((from) => this.ids.map((to) => (from === to ? 0 : onGrid(minutes(from, to))))),
    );
  }

  private perNode(ofStop: (stop: Stop) => number, ofHost: (host: Host) => number): Float64Array {
    return Float64Array.from([...this.problem.stops.map(ofStop), ...this.problem.hosts.map(ofHost)]);
  }

  private boardLaterThan(id: string): number[] {
    return this.problem.stops.flatMap(({ after }, stop) => (after?.includes(id) === true ? [stop] : []));
  }
}

/** The same half over some of its nodes only: stops with all hosts of their people, ascending. */
export function halfDayOver(half: HalfDay, nodes: readonly number[]): HalfDay {
  const { size, stopCount, fromStart, travel, ready, due, dwell, people, seated, comeLater } = half;
  const pick = (values: Float64Array): Float64Array => Float64Array.from(nodes, (node) => values[node] as number);
  const stops = nodes.filter((node) => node < stopCount);
  const hosts = nodes.filter((node) => node >= stopCount);
  const cells = (table: Float64Array, width: number, from: readonly number[], to: readonly number[]): Float64Array =>
    Float64Array.from(from.flatMap((row) => to.map((column) => table[row * width + column] as number)));
  const goingTo = hosts.map((host) => host - stopCount);
  return {
    ...half,
    ...{ stopCount: stops.length, size: nodes.length, fromStart: pick(fromStart) },
    ...{ ready: pick(ready), due: pick(due), dwell: pick(dwell), travel: cells(travel, size, nodes, nodes) },
    ...{
      people: cells(people, size - stopCount, stops, goingTo),
      seated: Float64Array.from(stops, (stop) => seated[stop] as number),
    },
    comeLater: nodes.map((node) => stops.flatMap((stop, at) => (comeLater[node]?.includes(stop) === true ? [at] : []))),
  };
}

type Stop = ItineraryProblem['stops'][number];
type Host = ItineraryProblem['hosts'][number];
