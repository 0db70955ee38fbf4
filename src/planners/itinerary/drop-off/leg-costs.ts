import type { HalfDay } from './drop-off-model';
import type { NodeSets } from './node-sets';

/** Minutes between nodes that hold whoever is aboard. */
export interface LegMinutes {
  /** Minutes to node from node, row by row: travel turned, so that all ways to a node lie together. */
  readonly into: Float64Array;
  /** Minutes that whoever is aboard waits besides, likewise. */
  readonly waits: Float64Array;
}

export function legMinutes({ size, travel, ready, due, dwell }: HalfDay): LegMinutes {
  const turned = (minutes: (from: number, to: number) => number): Float64Array =>
    Float64Array.from({ length: size * size }, (_, cell) => minutes(cell % size, Math.floor(cell / size)));
  const leg = (from: number, to: number): number => travel[from * size + to] as number;
  return {
    into: turned(leg),
    waits: turned((from, to) => {
      const between = (ready[to] as number) - (due[from] as number) - (dwell[from] as number);
      return from === to ? 0 : Math.max(0, between - leg(from, to));
    }),
  };
}

/**
 * What the steps of a half day cost at least, whenever they are made. Where one node must be begun so early, and the next can
 * be begun so late, that people sit and wait in between, that is counted; waiting over several steps is not.
 */
export class LegCosts {
  readonly into: Float64Array;
  private readonly waits: Float64Array;

  constructor(
    private readonly day: HalfDay,
    private readonly sets: Pick<NodeSets, 'aboard'>,
    { into, waits }: LegMinutes = legMinutes(day),
  ) {
    this.into = into;
    this.waits = waits;
  }

  /** The cost of a first leg: nobody is aboard. */
  first(node: number): number {
    return this.day.weights.driving * (this.day.fromStart[node] as number);
  }

  /** What stepping to `node` after serving `mask` costs, from wherever: by minute driven, by minute waited besides, and once. */
  rates(mask: number, node: number): StepRates {
    const { weights, dwell } = this.day;
    const before = weights.out * (this.sets.aboard[mask] as number);
    const after = weights.out * (this.sets.aboard[mask | (1 << node)] as number);
    return {
      driving: weights.driving + before,
      waiting: before,
      standing: (before < after ? before : after) * (dwell[node] as number),
    };
  }

  step({ driving, waiting, standing }: StepRates, last: number, node: number): number {
    const at = node * this.day.size + last;
    return driving * (this.into[at] as number) + waiting * (this.waits[at] as number) + standing;
  }
}

/** What a step costs per minute and by itself. */
interface StepRates {
  readonly driving: number;
  readonly waiting: number;
  readonly standing: number;
}
