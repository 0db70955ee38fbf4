import { bitsOf, lowestBit } from './bits';
import type { HalfDay } from './drop-off-model';

/** What holds of every set of nodes of a half day, by its bit mask, whichever vehicle serves it. */
export class NodeSets {
  /** People aboard after serving a set: those whose stop was served and whose host was not. */
  readonly aboard: Float64Array;
  /** Seats that they take at most. */
  readonly taken: Float64Array;
  /** Nodes (as bits) that may be the last one served of a set, as far as the order in which people get on and off says. */
  readonly lasts: Int32Array;
  /** Per node the nodes (as bits) with which it shares people. */
  private readonly partners: Int32Array;

  constructor(private readonly day: HalfDay) {
    this.partners = Int32Array.from({ length: day.size }, (_, node) => this.partnersOf(node));
    this.aboard = new Float64Array(2 ** day.size);
    this.taken = new Float64Array(2 ** day.size);
    for (let hosts = 0; hosts < 2 ** (day.size - day.stopCount); hosts++) this.addUp(hosts);
    this.lasts = Int32Array.from({ length: 2 ** day.size }, (_, mask) => this.lastsOf(mask));
  }

  /** The nodes of a way over exactly these stops: they and the hosts of their people, as bits. */
  withHosts(stops: number): number {
    let mask = stops;
    for (const stop of bitsOf(stops)) mask |= this.partners[stop] as number;
    return mask;
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
    return going.reduce((sum, count, host) => sum + ((hosts >> host) & 1 ? 0 : count), 0);
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

  /** A host follows a stop of its people, and none of their stops follows it. */
  private lastsOf(mask: number): number {
    const { stopCount, comeLater } = this.day;
    let lasts = 0;
    for (let bits = mask; bits !== 0; bits &= bits - 1) {
      const node = lowestBit(bits);
      const met = (this.partners[node] as number) & mask;
      const isHost = node >= stopCount;
      if (isHost !== (met !== 0)) continue;
      if (!isHost && comeLater[node]?.some((later) => (mask >> later) & 1) === true) continue;
      lasts |= 1 << node;
    }
    return lasts;
  }
}
