import type { BreakRule } from '../problem/itinerary-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';
import type { HalfDay, Halves } from './drop-off-model';
import { breakBetween } from './pair-halves';

/** What is known of ways over every set of stops, by set (bit mask) and the host at which they end. */
export interface WayMoments {
  /** The earliest moment of leaving the last host; Infinity = no way keeps every window. */
  readonly earliest: Float64Array;
  /** Minutes of driving at least; only where the driver takes breaks. */
  readonly drive: Float64Array | undefined;
}

/** Which ways out and back over a set of stops can fit together; the back half with the clock turned round. */
export class DayMoments {
  private readonly hosts: number;

  constructor(
    private readonly outHalf: HalfDay,
    readonly ways: Halves<WayMoments>,
    private readonly breaks: BreakRule | undefined,
  ) {
    this.hosts = outHalf.size - outHalf.stopCount;
  }

  /** Whether the last host out can be left early enough, with a break if one is needed, to begin collecting at the first one back. */
  fit(stops: number, last: number, first: number): boolean {
    const { out, back } = this.ways;
    const [way, home] = [stops * this.hosts + last, stops * this.hosts + first];
    const leg = this.leg(last, first);
    const standing = breakBetween(this.breaks, out.drive?.[way] ?? 0, leg, back.drive?.[home] ?? 0);
    const reached = (out.earliest[way] as number) + standing + leg;
    return reached <= -(back.earliest[home] as number) + TIME_TOLERANCE;
  }

  /** Whether a day over these stops keeps every window. */
  exists(stops: number): boolean {
    for (let last = 0; last < this.hosts; last++) {
      for (let first = 0; first < this.hosts; first++) if (this.fit(stops, last, first)) return true;
    }
    return false;
  }

  /** Minutes between two hosts. */
  leg(last: number, first: number): number {
    const { stopCount, size, travel } = this.outHalf;
    return travel[(stopCount + last) * size + stopCount + first] as number;
  }
}
