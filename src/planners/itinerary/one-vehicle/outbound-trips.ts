import { driveCost } from '../objective/cost';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { LabelSearch, type SearchLimits } from '../route-search/label-search';
import { NO_CHECKPOINT, type Checkpoint } from '../route-search/out-of-time';
import { TIME_TOLERANCE, type RouteModel } from '../route-search/route-model';
import { laterStops, type StopSets } from './stop-sets';

const SETS_BETWEEN_LOOKS = 256;

/**
 * The useful ways to fetch each set of stops and reach each host first: of two ways with the same set and host, one
 * that is neither earlier nor cheaper than the other, nor shorter where breaks matter, is left out. Ways of set `s` to host `h` stand at
 * `first[s × hosts + h] … first[s × hosts + h + 1] - 1`.
 */
export interface OutboundTrips {
  readonly first: Int32Array;
  /** Earliest arrival at the host; any later arrival is possible at the same cost. */
  readonly arrival: Float64Array;
  /** By `objective/cost.ts`, from the depot to the host. */
  readonly cost: Float64Array;
  readonly drive: Float64Array;
  /** The stops of one way, in order. */
  stopsOf(way: number): number[];
}

/** Searches all sets of stops that fit in the vehicle. */
export function outboundTrips(
  problem: NumberedProblem,
  vehicle: NumberedVehicle,
  sets: StopSets,
  look: Checkpoint = NO_CHECKPOINT,
): OutboundTrips {
  const search = searchAllSets(problem, vehicle, sets, look);
  const fronts = new FrontCollector(search, problem);
  const first = new Int32Array(sets.count * problem.hosts.length + 1);
  for (let mask = 0; mask < sets.count; mask++) {
    if (mask % SETS_BETWEEN_LOOKS === 0) look();
    for (let host = 0; host < problem.hosts.length; host++) {
      if (mask > 0) fronts.collect(mask, host);
      first[mask * problem.hosts.length + host + 1] = fronts.size;
    }
  }
  const { arrival, cost, drive, label } = fronts.columns();
  return { first, arrival, cost, drive, stopsOf: (way) => search.path(label[way] as number) };
}

/** The part of a vehicle's day from its depot to its first host, as a route model. */
export function outboundModel(problem: NumberedProblem, vehicle: NumberedVehicle): RouteModel {
  return {
    size: problem.stopCount,
    travel: problem.stopToStop,
    fromStart: vehicle.toStop,
    startTime: vehicle.dutyFrom,
    ready: problem.earliest,
    due: new Float64Array(problem.stopCount).fill(Infinity),
    dwell: problem.dwell,
    load: problem.boarding.map((people) => problem.weights.out * people),
    drivingWeight: problem.weights.driving,
    rideLimit: problem.rideLimit,
    mostDriving: problem.breaks?.afterDrivingMinutes ?? Infinity,
  };
}

function searchAllSets(
  problem: NumberedProblem,
  vehicle: NumberedVehicle,
  sets: StopSets,
  look: Checkpoint,
): LabelSearch {
  const model = outboundModel(problem, vehicle);
  const calmTime = problem.hosts.reduce((least, host) => Math.min(least, host.from), Infinity);
  const longest = problem.hosts.reduce((most, host) => host.fromStop.reduce((a, b) => Math.max(a, b), most), 0);
  const limits = new SetLimits(problem, vehicle, sets);
  const search = new LabelSearch(model, limits, calmTime, longest, true);
  limits.search = search;
  search.start();
  for (let state = 0; state < search.states.count; state++) {
    if (state % SETS_BETWEEN_LOOKS === 0) look();
    search.extend(state);
  }
  return search;
}

class SetLimits implements SearchLimits {
  search: LabelSearch | undefined;
  private readonly latestLeave: Float64Array;
  private readonly leastToHost: Float64Array;
  private readonly fits: Uint8Array;
  /** Per stop the set of stops that may not board before it. */
  private readonly comeLater: Int32Array;

  constructor(problem: NumberedProblem, vehicle: NumberedVehicle, sets: StopSets) {
    const { hosts, stopCount } = problem;
    this.latestLeave = new Float64Array(stopCount).fill(-Infinity);
    this.leastToHost = new Float64Array(stopCount).fill(Infinity);
    for (const host of hosts) {
      quickestApproach(problem, host.fromStop).forEach((minutes, stop) => {
        this.latestLeave[stop] = Math.max(this.latestLeave[stop] as number, host.until - minutes + TIME_TOLERANCE);
        this.leastToHost[stop] = Math.min(this.leastToHost[stop] as number, minutes - TIME_TOLERANCE);
      });
    }
    this.fits = Uint8Array.from(sets.boarding, (_, mask) => (sets.mayTake(vehicle, mask) ? 1 : 0));
    this.comeLater = laterStops(problem);
  }

  allowsFirst(node: number): boolean {
    return this.fits[1 << node] === 1;
  }

  allowsNode(state: number, node: number): boolean {
    const mask = (this.search as LabelSearch).states.mask(state);
    return (mask & (this.comeLater[node] as number)) === 0 && this.fits[mask | (1 << node)] === 1;
  }

  allowsLabel(_state: number, node: number, time: number, _cost: number, slack: number): boolean {
    return time <= (this.latestLeave[node] as number) && slack >= (this.leastToHost[node] as number);
  }
}

/** Fewest minutes from each stop to a host: given travel times may make a way over other stops the quickest. */
function quickestApproach({ stopCount, stopToStop, dwell }: NumberedProblem, direct: Float64Array): Float64Array {
  const minutes = direct.slice();
  for (let round = 1; round < stopCount; round++) {
    for (let leg = 0; leg < stopToStop.length; leg++) {
      const over = leg % stopCount;
      const from = (leg - over) / stopCount;
      const detour = (stopToStop[leg] as number) + (dwell[over] as number) + (minutes[over] as number);
      if (detour < (minutes[from] as number)) minutes[from] = detour;
    }
  }
  return minutes;
}

/** Gathers, per set and host, the labels of all last stops and keeps those that no other beats in arrival and cost. */
class FrontCollector {
  private readonly arrivals: number[] = [];
  private readonly costs: number[] = [];
  private readonly drives: number[] = [];
  private readonly labels: number[] = [];
  private readonly mostDriving: number;
  private readonly drivingCounts: number;

  constructor(
    private readonly search: LabelSearch,
    private readonly problem: NumberedProblem,
  ) {
    this.mostDriving = problem.breaks?.afterDrivingMinutes ?? Infinity;
    this.drivingCounts = problem.breaks ? 1 : 0;
  }

  get size(): number {
    return this.arrivals.length;
  }

  columns(): { arrival: Float64Array; cost: Float64Array; drive: Float64Array; label: Int32Array } {
    return {
      arrival: Float64Array.from(this.arrivals),
      cost: Float64Array.from(this.costs),
      drive: Float64Array.from(this.drives),
      label: Int32Array.from(this.labels),
    };
  }

  collect(mask: number, host: number): void {
    const { states, labels } = this.search;
    const begin = this.size;
    for (let last = 0; last < this.problem.stopCount; last++) {
      if (((mask >> last) & 1) === 0) continue;
      const state = states.lookup(mask, last);
      if (state < 0) continue;
      for (let label = states.head[state] as number; label >= 0; label = labels.next[label] as number) {
        this.offer(begin, label, state, last, host);
      }
    }
  }

  private offer(begin: number, label: number, state: number, last: number, host: number): void {
    const { labels } = this.search;
    const { fromStop, until, from } = this.problem.hosts[host] as NumberedProblem['hosts'][number];
    const leg = fromStop[last] as number;
    const reached = (labels.time[label] as number) + leg;
    if (reached > until + TIME_TOLERANCE || (labels.slack[label] as number) < leg - TIME_TOLERANCE) return;
    const arrival = Math.max(reached, from);
    const cost = (labels.cost[label] as number) + driveCost(this.problem.weights.driving, this.search.load(state), leg);
    const drive = (labels.drive[label] as number) + leg;
    if (drive > this.mostDriving + TIME_TOLERANCE) return;
    const kept = this.withoutBeaten(begin, arrival, cost, drive);
    if (kept < 0) return;
    this.place(kept, arrival, cost, drive, label);
  }

  /** Takes out the ways that a new one equals or beats. @returns where they now end, -1 when one of them beats the new one */
  private withoutBeaten(begin: number, arrival: number, cost: number, drive: number): number {
    let kept = begin;
    for (let way = begin; way < this.size; way++) {
      const earlier = (this.arrivals[way] as number) - arrival;
      const longer = (this.drives[way] as number) - drive;
      const dearer = (this.costs[way] as number) - cost || longer;
      const driven = this.drivingCounts * longer;
      if (earlier <= 0 && dearer <= 0 && driven <= 0) return -1;
      if (earlier < 0 || dearer < 0 || driven < 0) this.move(way, kept++);
    }
    return kept;
  }

  private move(from: number, to: number): void {
    this.arrivals[to] = this.arrivals[from] as number;
    this.costs[to] = this.costs[from] as number;
    this.drives[to] = this.drives[from] as number;
    this.labels[to] = this.labels[from] as number;
  }

  private place(at: number, arrival: number, cost: number, drive: number, label: number): void {
    this.arrivals.length = this.costs.length = this.drives.length = this.labels.length = at;
    this.arrivals.push(arrival);
    this.costs.push(cost);
    this.drives.push(drive);
    this.labels.push(label);
  }
}
