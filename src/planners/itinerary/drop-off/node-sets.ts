import { bitsOf, lowestBit } from './bits';
import type { HalfDay } from './drop-off-model';

/** People of a stop who may be let off at any of some hosts. */
export interface Choosing {
  readonly stop: number;
  /** As bits, the first host lowest; two or more. */
  readonly hosts: number;
  readonly count: number;
}

/**
 * What holds of every set of nodes of a half day, by its bit mask, whichever vehicle serves it. Whoever still chooses counts as
 * let off once any of the own hosts was visited, and makes none of them compulsory.
 */
export class NodeSets {
  /** People aboard after serving a set: those whose stop was served and whose host was not. */
  readonly aboard: Float64Array;
  /** Seats that they take at most. */
  readonly taken: Float64Array;
  /** Nodes (as bits) that may be the last one served of a set, as far as the order in which people get on and off says. */
  readonly lasts: Int32Array;
  /** Per node the nodes (as bits) with which it shares people. */
  private readonly partners: Int32Array;
  /** Per node the nodes (as bits) of which one that was served allows it: of a host the stops of people who may choose it. */
  private readonly allowing: Int32Array;
  /** Per node sets of nodes (as bits) of which not all may be served before it: of a stop the hosts among which people choose. */
  private readonly notAllBefore: readonly (readonly number[])[];

  constructor(
    private readonly day: HalfDay,
    private readonly choosing: readonly Choosing[] = [],
  ) {
    const { size, stopCount, comeLater } = day;
    this.allowing = new Int32Array(size);
    for (const { stop, hosts } of choosing)
      for (const host of bitsOf(hosts))
        this.allowing[stopCount + host] = (this.allowing[stopCount + host] as number) | (1 << stop);
    this.notAllBefore = Array.from({ length: size }, (_, node) => [
      ...(comeLater[node] ?? []).map((stop) => 1 << stop),
      ...choosing.filter(({ stop }) => stop === node).map(({ hosts }) => hosts << stopCount),
    ]);
    this.partners = Int32Array.from({ length: day.size }, (_, node) => this.partnersOf(node));
    this.aboard = new Float64Array(2 ** day.size);
    this.taken = new Float64Array(2 ** day.size);
    for (let hosts = 0; hosts < 2 ** (day.size - day.stopCount); hosts++) this.addUp(hosts);
    this.lasts = new Int32Array(2 ** day.size);
    for (let mask = 1; mask < this.lasts.length; mask++) this.lasts[mask] = this.lastsOf(mask);
  }

  /** The nodes of a way over exactly these stops: they and the hosts of their people, as bits. */
  withHosts(stops: number): number {
    let mask = stops;
    for (const stop of bitsOf(stops)) mask |= this.partners[stop] as number;
    return mask;
  }

  /** The nodes of every way over exactly these stops: several where people choose. */
  waysOver(stops: number): number[] {
    const { stopCount } = this.day;
    const needed = this.withHosts(stops);
    const choosing = this.choosing.filter(({ stop }) => (stops >> stop) & 1);
    const possible = choosing.reduce((mask, { hosts }) => mask | hosts, 0) & ~(needed >> stopCount);
    const found: number[] = [];
    for (let more = possible; ; more = (more - 1) & possible) {
      const mask = needed | (more << stopCount);
      if (choosing.every(({ hosts }) => (hosts & (mask >> stopCount)) !== 0)) found.push(mask);
      if (more === 0) return found;
    }
  }

  /** Sums over every set of stops, where these hosts (as bits, the first one lowest) were visited. */
  private addUp(hosts: number): void {
    const { stopCount, seated } = this.day;
    const base = hosts << stopCount;
    for (let stop = 0; stop < stopCount; stop++) {
      const left = this.leftAboard(stop, hosts);
      const seats = Math.min(left, seated[stop] as number);
      for (let others = 0; others < 1 << stop; others++) {
        const mask = base | (1 << stop) | others;
        this.aboard[mask] = (this.aboard[base | others] as number) + left;
        this.taken[mask] = (this.taken[base | others] as number) + seats;
      }
    }
  }

  private leftAboard(stop: number, hosts: number): number {
    const { people, stopCount, size } = this.day;
    const going = people.subarray(stop * (size - stopCount), (stop + 1) * (size - stopCount));
    const settled = going.reduce((sum, count, host) => sum + ((hosts >> host) & 1 ? 0 : count), 0);
    return this.choosing.reduce(
      (sum, group) => sum + (group.stop === stop && (group.hosts & hosts) === 0 ? group.count : 0),
      settled,
    );
  }

  private partnersOf(node: number): number {
    const { people, stopCount, size } = this.day;
    const hosts = size - stopCount;
    return people.reduce((mask, count, cell) => {
      const host = stopCount + (cell % hosts);
      const stop = Math.floor(cell / hosts);
      if (count === 0 || (node !== stop && node !== host)) return mask;
      return mask | (1 << (node === stop ? host : stop));
    }, 0);
  }

  /** A host follows a stop of people who go there or may, and no stop follows the last host of some of its people. */
  private lastsOf(mask: number): number {
    const { stopCount } = this.day;
    let lasts = 0;
    for (let bits = mask; bits !== 0; bits &= bits - 1) {
      const node = lowestBit(bits);
      const met = (this.partners[node] as number) & mask;
      const isPossible = node < stopCount ? met === 0 : (met | ((this.allowing[node] as number) & mask)) !== 0;
      if (isPossible && !this.comesTooLate(node, mask)) lasts |= 1 << node;
    }
    return lasts;
  }

  private comesTooLate(node: number, mask: number): boolean {
    for (const others of this.notAllBefore[node] ?? []) if ((others & ~mask) === 0) return true;
    return false;
  }
}
