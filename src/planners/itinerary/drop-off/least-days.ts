import { costAfterOut } from '../objective/cost';
import type { DayMoments } from './day-moments';
import type { HalfDay } from './drop-off-model';
import type { AfterWay } from './least-rests';
import type { LeastWays } from './least-ways';

/** What days over every set of stops come to at least, made of a way out and a way back that fit together. */
export class LeastDays {
  /** By set of stops (bit mask); Infinity = no day keeps every window. */
  readonly cost: Float64Array;
  /** The least driving of days of that cost. */
  readonly drive: Float64Array;
  private readonly hosts: number;

  constructor(
    private readonly outHalf: HalfDay,
    private readonly moments: DayMoments,
    private readonly out: LeastWays,
    private readonly back: LeastWays,
  ) {
    this.hosts = outHalf.size - outHalf.stopCount;
    this.cost = new Float64Array(2 ** outHalf.stopCount).fill(Infinity);
    this.drive = new Float64Array(2 ** outHalf.stopCount).fill(Infinity);
    for (let stops = 1; stops < this.cost.length; stops++) this.pair(stops);
  }

  /** What comes after a way out over these stops, per given host at which it can end. */
  afterOut(stops: number, hosts: readonly number[]): AfterWay {
    return this.beyond(
      hosts,
      (last, first) => [last, first],
      { ...this.moments.ways.back, cost: this.back.cost },
      stops,
    );
  }

  /** The same for a way back with the clock turned round: what came before it. */
  afterBack(stops: number, hosts: readonly number[]): AfterWay {
    return this.beyond(hosts, (first, last) => [last, first], { ...this.moments.ways.out, cost: this.out.cost }, stops);
  }

  private beyond(
    hosts: readonly number[],
    legOf: (own: number, other: number) => readonly [last: number, first: number],
    others: { readonly earliest: Float64Array; readonly cost: Float64Array },
    stops: number,
  ): AfterWay {
    const cost = new Float64Array(hosts.length).fill(Infinity);
    const leaveBy = new Float64Array(hosts.length).fill(-Infinity);
    hosts.forEach((own, at) => {
      for (const other of hosts) {
        const [last, first] = legOf(own, other);
        if (!this.moments.fit(stops, last, first)) continue;
        const leg = this.moments.leg(last, first);
        const beyond = costAfterOut(
          this.outHalf.weights.driving,
          leg,
          others.cost[stops * this.hosts + other] as number,
        );
        cost[at] = Math.min(cost[at] as number, beyond);
        leaveBy[at] = Math.max(leaveBy[at] as number, -(others.earliest[stops * this.hosts + other] as number) - leg);
      }
    });
    return { cost, leaveBy };
  }

  private pair(stops: number): void {
    for (let last = 0; last < this.hosts; last++) {
      for (let first = 0; first < this.hosts; first++) {
        if (this.moments.fit(stops, last, first)) this.offer(stops, last, first);
      }
    }
  }

  private offer(stops: number, last: number, first: number): void {
    const [way, home] = [stops * this.hosts + last, stops * this.hosts + first];
    const leg = this.moments.leg(last, first);
    const after = costAfterOut(this.outHalf.weights.driving, leg, this.back.cost[home] as number);
    const cost = (this.out.cost[way] as number) + after;
    const drive = (this.out.drive[way] as number) + leg + (this.back.drive[home] as number);
    const better = cost - (this.cost[stops] as number) || drive - (this.drive[stops] as number);
    if (better >= 0) return;
    this.cost[stops] = cost;
    this.drive[stops] = drive;
  }
}
