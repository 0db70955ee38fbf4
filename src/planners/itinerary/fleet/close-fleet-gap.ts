import { chooseColumns, type Realised } from './columns/choose-columns';
import { DayColumns } from './columns/day-columns';
import { VehicleColumns, type SetCosts } from './columns/vehicle-columns';
import type { WayBudget } from './columns/way-sets';
import type { FleetRelaxation } from './relaxation/fleet-relaxation';
import type { FleetPrizes } from './relaxation/raise-prizes';

/** What is known of the cheapest plan: it costs no more than `upper` and no less than `bound`. */
export interface FleetGap {
  readonly upper: number;
  readonly bound: number;
}

/** How far closing the gap goes. */
export interface GapEffort {
  /** Partial ways that are looked at in all while sets of stops are sought. */
  readonly mostPartialWays: number;
  /** Makes a plan of columns; may raise their costs where days turn out to be dearer. */
  readonly realise: (columns: DayColumns, chosen: readonly number[]) => Realised;
  readonly expired: () => boolean;
}

/** Sets of stops are the bits of one number. */
const MOST_STOPS = 31;
/** Parts of the gap up to which sets of stops are sought in turn. */
const PARTS_OF_GAP = [0.25, 0.35, 0.5, 0.7, 1];
const ENOUGH = 1e-6;

/**
 * Closes the gap between the best known plan and its bound: lists every set of stops that a vehicle can serve on a day that
 * costs, less its prizes, no more than the gap above the least, and chooses among them. A plan with a day that is not in
 * the list costs more than the bound and that part of the gap.
 */
export function closeFleetGap(
  relaxation: FleetRelaxation,
  raised: FleetPrizes,
  upper: number,
  effort: GapEffort,
): FleetGap {
  let gap: FleetGap = { upper, bound: raised.bound };
  if (relaxation.problem.stopCount > MOST_STOPS || raised.bound === -Infinity) return gap;
  const budget: WayBudget = { left: effort.mostPartialWays, expired: effort.expired };
  for (const part of PARTS_OF_GAP) {
    const reach = raised.bound + (gap.upper - raised.bound) * part + ENOUGH;
    const sets = listSets(relaxation, raised, reach - raised.bound, budget);
    if (!sets || effort.expired() || gap.upper - gap.bound <= ENOUGH) break;
    const columns = new DayColumns(relaxation.problem.stopCount, sets);
    const { upper: cost, bound } = chooseColumns(columns, sets.length, {
      upper: gap.upper,
      realise: (chosen) => effort.realise(columns, chosen),
      expired: effort.expired,
    });
    gap = { upper: cost, bound: Math.min(cost, Math.max(gap.bound, Math.min(bound, reach))) };
  }
  return gap;
}

/** Every set of stops of every vehicle whose day costs, less prizes, no more than `above` the least. */
function listSets(
  { problem, memories, vehicles }: FleetRelaxation,
  { prizes, least }: FleetPrizes,
  above: number,
  budget: WayBudget,
): readonly SetCosts[] | undefined {
  const search = new VehicleColumns(problem, memories, budget);
  const sets: SetCosts[] = [];
  for (const vehicle of vehicles) {
    const paid = prizes[vehicle.number];
    const found = paid && search.find({ vehicle, prizes: paid, ceiling: (least[vehicle.number] as number) + above });
    if (!found) return undefined;
    sets.push(found);
  }
  return sets;
}
