import type { SequencedDay, SequencePricing } from './sequenced-day';
import { wayCost } from './way-cost';

const ENOUGH = 1e-9;

/** Moves single stops and turns runs of stops of both ways of a day, as long as that helps. */
export function improveWays(pricing: SequencePricing, start: SequencedDay): SequencedDay {
  let day = start;
  for (let improved = true; improved;) {
    improved = false;
    for (const half of ['out', 'home'] as const) {
      const better = improveWay(pricing, day, half);
      if (!better) continue;
      day = better;
      improved = true;
    }
  }
  return day;
}

function improveWay(pricing: SequencePricing, day: SequencedDay, half: 'out' | 'home'): SequencedDay | undefined {
  const way = day[half];
  const host = half === 'out' ? day.order.first : day.order.last;
  const costOf = (stops: readonly number[]): number => wayCost(pricing.halves[half], day.vehicle, stops, host);
  const before = costOf(way);
  const enough = before - ENOUGH;
  for (let from = 0; from < way.length; from++) {
    for (let to = 0; to < way.length; to++) {
      if (to === from) continue;
      for (const changed of to < from ? [moved(way, from, to)] : [moved(way, from, to), turned(way, from, to)]) {
        const after = costOf(changed);
        if (after >= enough || !pricing.allows({ ...day, [half]: changed }, day.order)) continue;
        return { ...day, [half]: changed, cost: day.cost + after - before };
      }
    }
  }
  return undefined;
}

function moved(way: readonly number[], from: number, to: number): readonly number[] {
  const changed = way.slice();
  changed.splice(to, 0, ...changed.splice(from, 1));
  return changed;
}

function turned(way: readonly number[], from: number, to: number): readonly number[] {
  return [...way.slice(0, from), ...way.slice(from, to + 1).reverse(), ...way.slice(to + 1)];
}
