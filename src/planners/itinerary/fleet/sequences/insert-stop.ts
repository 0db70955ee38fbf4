import type { SequencedDay, SequencePricing } from './sequenced-day';
import { WayInsertion } from './way-cost';

/** The best places for one more stop in a day; undefined when the day cannot take it. */
export class DayInsertion {
  private readonly out: WayInsertion;
  private readonly home: WayInsertion;

  constructor(
    private readonly pricing: SequencePricing,
    private readonly day: SequencedDay,
  ) {
    const { vehicle, out, home, order } = day;
    this.out = new WayInsertion(pricing.halves.out, vehicle, out, order.first);
    this.home = new WayInsertion(pricing.halves.home, vehicle, home, order.last);
  }

  /** The day with the stop, its order of hosts chosen anew. */
  with(stop: number): SequencedDay | undefined {
    const { pricing, day } = this;
    if (!pricing.holds(day.vehicle, [...day.out, stop])) return undefined;
    const home = this.bestWay(this.home, day.home, stop, (way) =>
      pricing.allows({ vehicle: day.vehicle, out: day.out, home: way }, day.order),
    );
    if (!home) return undefined;
    const out = this.bestWay(this.out, day.out, stop, (way) =>
      pricing.allows({ vehicle: day.vehicle, out: way, home }, day.order),
    );
    return out && pricing.price({ vehicle: day.vehicle, out, home });
  }

  private bestWay(
    insertion: WayInsertion,
    way: readonly number[],
    stop: number,
    allows: (way: readonly number[]) => boolean,
  ): readonly number[] | undefined {
    insertion.consider(stop);
    let best: readonly number[] | undefined;
    let least = Infinity;
    for (let place = 0; place < insertion.increases.length; place++) {
      const increase = insertion.increases[place] as number;
      if (increase >= least) continue;
      const longer = [...way.slice(0, place), stop, ...way.slice(place)];
      if (!allows(longer)) continue;
      best = longer;
      least = increase;
    }
    return best;
  }
}
