import type { NumberedHost, NumberedProblem, VisitWindows } from '../problem/numbered-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';
import { RoundLayer } from './round-layer';

/** Of so many hosts all useful rounds can be found; of more only where windows leave few. */
const HOSTS_FOR_ALL = 12;
/** Partial rounds of one number of hosts that may all go on. */
const MOST_OF_A_LAYER = { forAll: 70_000, beyond: 15_000 };
/** Once those are too many, so many go on: more cost time and find little that is better. Without time only a few. */
const CHOSEN_OF_A_LAYER = 5_000;
const CHOSEN_IN_HASTE = 100;
const ROUNDS_BETWEEN_LOOKS = 256;

/** Rounds of all hosts, without breaks. */
export interface FoundRounds {
  readonly rounds: readonly (readonly number[])[];
  /** Whether every round that is missing is equalled or beaten by one that is here. */
  readonly isComplete: boolean;
}

/**
 * The useful rounds of all hosts, by dynamic programming over (first host, hosts visited, last host): of two partial rounds
 * of one state, one that drives no less, takes no less time and leaves no more freedom is left out. Where too many are left,
 * those go on that drive least and those that end first, of every first host as many. The round that drives least comes first.
 */
export function searchRounds(problem: NumberedProblem, windows: VisitWindows, limits: RoundLimits): FoundRounds {
  const search = new RoundSearch(problem, windows, limits);
  return { rounds: search.run(), isComplete: search.isComplete };
}

/** Which rounds are looked for, and for how long. */
export interface RoundLimits {
  /** The hosts that come first, in this order. */
  readonly start: readonly number[];
  readonly expired: () => boolean;
}

class RoundSearch {
  isComplete = true;
  private inHaste = false;
  private readonly layers: RoundLayer[] = [];
  private readonly count: number;
  /** Minutes from the end of one visit to the next host, row by row; and the least, over visits between them. */
  private readonly legs: Float64Array;
  private readonly quickest: Float64Array;

  constructor(
    private readonly problem: NumberedProblem,
    private readonly windows: VisitWindows,
    private readonly limits: RoundLimits,
  ) {
    this.count = problem.hosts.length;
    this.legs = Float64Array.from(problem.hosts.flatMap(({ toHost }) => [...toHost]));
    this.quickest = quickestBetween(problem.hosts, this.legs);
  }

  run(): number[][] {
    let layer = new RoundLayer();
    for (let host = 0; host < this.count; host++) {
      if (this.mayCome(0, 0, host)) this.begin(host, layer);
    }
    for (let place = 1; place < this.count; place++) {
      this.layers.push(layer);
      const longer = new RoundLayer();
      for (const [at, round] of this.goingOn(layer).entries()) {
        if (this.mustStop(at)) break;
        for (let host = 0; host < this.count; host++) {
          if (this.mayCome(place, layer.visited[round] as number, host)) this.extend(layer, round, host, longer);
        }
      }
      layer = longer;
    }
    this.layers.push(layer);
    const byDrive = roundsOf(layer).sort((a, b) => (layer.drive[a] as number) - (layer.drive[b] as number) || a - b);
    return byDrive.map((round) => this.hostsOf(round));
  }

  private mayCome(place: number, visited: number, host: number): boolean {
    return (visited & (1 << host)) === 0 && (this.limits.start[place] ?? host) === host;
  }

  /** Whether time has run out and enough rounds of this layer have gone on. */
  private mustStop(gone: number): boolean {
    if (!this.inHaste && gone % ROUNDS_BETWEEN_LOOKS === 0) this.inHaste = this.limits.expired();
    if (!this.inHaste || gone < CHOSEN_IN_HASTE) return false;
    this.isComplete = false;
    return true;
  }

  private goingOn(layer: RoundLayer): readonly number[] {
    const all = roundsOf(layer);
    const most = this.count > HOSTS_FOR_ALL ? MOST_OF_A_LAYER.beyond : MOST_OF_A_LAYER.forAll;
    const chosen = this.inHaste ? CHOSEN_IN_HASTE : CHOSEN_OF_A_LAYER;
    if (all.length <= (this.isComplete ? most : chosen)) return all;
    this.isComplete = false;
    return mostPromising(layer, all, chosen / this.count);
  }

  private begin(host: number, layer: RoundLayer): void {
    const { visit } = this.host(host);
    if ((this.windows.from[host] as number) > (this.windows.until[host] as number) + TIME_TOLERANCE) return;
    const at = layer.size;
    layer.first[at] = layer.last[at] = host;
    layer.visited[at] = 1 << host;
    layer.before[at] = -1;
    layer.drive[at] = 0;
    layer.span[at] = visit;
    layer.earliest[at] = (this.windows.from[host] as number) + visit;
    layer.latest[at] = this.windows.until[host] as number;
    if (!this.isTooLate(1 << host, host, layer.earliest[at])) layer.add();
  }

  private extend(layer: RoundLayer, round: number, host: number, longer: RoundLayer): void {
    const [from, until] = [this.windows.from[host] as number, this.windows.until[host] as number];
    const leg = this.legs[(layer.last[round] as number) * this.count + host] as number;
    const reached = (layer.earliest[round] as number) + leg;
    if (Math.max(reached, from) > until + TIME_TOLERANCE) return;
    const { visit } = this.host(host);
    const visited = (layer.visited[round] as number) | (1 << host);
    const earliest = Math.max(reached, from) + visit;
    if (this.isTooLate(visited, host, earliest)) return;
    const at = longer.size;
    longer.first[at] = layer.first[round] as number;
    longer.visited[at] = visited;
    longer.last[at] = host;
    longer.before[at] = round;
    longer.drive[at] = (layer.drive[round] as number) + leg;
    longer.span[at] = (layer.span[round] as number) + leg + visit;
    longer.earliest[at] = earliest;
    longer.latest[at] = Math.min(layer.latest[round] as number, until - leg - (layer.span[round] as number));
    longer.add();
  }

  /** Whether some host that is still to come can no longer be reached in time. */
  private isTooLate(visited: number, last: number, end: number): boolean {
    for (let host = 0; host < this.count; host++) {
      if ((visited & (1 << host)) !== 0) continue;
      const reached = end + (this.quickest[last * this.count + host] as number);
      if (reached > (this.windows.until[host] as number) + TIME_TOLERANCE) return true;
    }
    return false;
  }

  private hostsOf(whole: number): number[] {
    const hosts: number[] = [];
    for (let place = this.count - 1, round = whole; place >= 0; place--) {
      const layer = this.layers[place] as RoundLayer;
      hosts.unshift(layer.last[round] as number);
      round = layer.before[round] as number;
    }
    return hosts;
  }

  private host(host: number): NumberedHost {
    return this.problem.hosts[host] as NumberedHost;
  }
}

function roundsOf(layer: RoundLayer): number[] {
  const rounds: number[] = [];
  for (let round = 0; round < layer.size; round++) if (!layer.isBeaten(round)) rounds.push(round);
  return rounds;
}

/** Of every first host so many at most: half of them those that drive least, the others those that end first. */
function mostPromising(layer: RoundLayer, rounds: readonly number[], perFirst: number): number[] {
  const { drive, earliest } = layer;
  const first = (column: Float64Array, other: Float64Array): number[] => {
    const taken = new Map<number, number>();
    return [...rounds]
      .sort(
        (a, b) => (column[a] as number) - (column[b] as number) || (other[a] as number) - (other[b] as number) || a - b,
      )
      .filter((round) => {
        const count = (taken.get(layer.first[round] as number) ?? 0) + 1;
        taken.set(layer.first[round] as number, count);
        return count <= perFirst / 2;
      });
  };
  return [...new Set([...first(drive, earliest), ...first(earliest, drive)])];
}

function quickestBetween(hosts: readonly NumberedHost[], legs: Float64Array): Float64Array {
  const count = hosts.length;
  const minutes = legs.slice();
  for (let over = 0; over < count; over++) {
    const { visit } = hosts[over] as NumberedHost;
    for (let cell = 0; cell < minutes.length; cell++) {
      const to = cell % count;
      const detour = (minutes[cell - to + over] as number) + visit + (minutes[over * count + to] as number);
      if (detour < (minutes[cell] as number)) minutes[cell] = detour;
    }
  }
  return minutes;
}
