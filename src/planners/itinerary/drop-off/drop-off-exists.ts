import { possibleDivision } from '../fleet/possible-division';
import type { ItineraryProblem, ItineraryVehicle } from '../problem/itinerary-problem';
import { checkpoint, withinTime, type Checkpoint } from '../route-search/out-of-time';
import { DayMoments, type WayMoments } from './day-moments';
import type { HalfDay, Halves } from './drop-off-model';
import { LeastWaySearch, WayTables } from './least-ways';
import { NodeSets } from './node-sets';
import { isTooLarge, solveDropOff } from './solve-drop-off';
import { vehicleKind } from './vehicle-kind';

/** So many results of tables are kept, the oldest go first. */
const KEPT = 48;

/** Whether drop-off days that differ in a rule exist: what one question works out is kept for the next. */
export class DropOffQuestions {
  private readonly sets = new Map<string, NodeSets>();
  private readonly moments = new Map<string, WayMoments>();
  private tables: WayTables | undefined;

  /** @returns undefined when there was no time to find out, or the day is too large */
  exists(problem: ItineraryProblem, expired: () => boolean): boolean | undefined {
    if (expired() || isTooLarge(problem)) return undefined;
    if (problem.stops.length === 0) return true;
    const byMoments = withinTime(() => this.existsByMoments(problem, checkpoint(expired)));
    if (byMoments !== true || !problem.rules.breaks) return byMoments;
    const { days, proven } = solveDropOff(problem, expired);
    return days ? true : proven ? false : undefined;
  }

  /** Each half by its earliest moments, then whether the stops can be divided into sets that can be served in time. */
  private existsByMoments(problem: ItineraryProblem, look: Checkpoint): boolean {
    const possible = problem.vehicles.map((vehicle) => this.possibleSets(problem, vehicle, look));
    return possibleDivision(possible, look);
  }

  private possibleSets(problem: ItineraryProblem, vehicle: ItineraryVehicle, look: Checkpoint): Uint8Array {
    const { breaks } = problem.rules;
    const { halves, mayServe, keys } = vehicleKind(problem, vehicle);
    const moments = (half: keyof Halves): WayMoments =>
      kept(this.moments, `${breaks !== undefined} ${keys[half]}`, () => {
        return this.search(halves[half], look).moments(mayServe, breaks !== undefined);
      });
    const days = new DayMoments(halves.out, { out: moments('out'), back: moments('back') }, breaks);
    return mayServe.map((_, stops) => (stops === 0 || days.exists(stops) ? 1 : 0));
  }

  private search(half: HalfDay, look: Checkpoint): LeastWaySearch {
    const key = [half.people, half.seated, ...half.comeLater].map((row) => row.join(' ')).join('|');
    const sets = kept(this.sets, key, () => new NodeSets(half));
    const tables = this.tables?.size === half.size ? this.tables : new WayTables(half.size);
    this.tables = tables;
    return new LeastWaySearch(half, sets, tables, look);
  }
}

/** What is known by a key, or else worked out and kept. */
function kept<T>(known: Map<string, T>, key: string, workOut: () => T): T {
  const found = known.get(key) ?? workOut();
  const oldest = known.keys().next();
  if (known.size >= KEPT && !known.has(key) && oldest.done !== true) known.delete(oldest.value);
  known.set(key, found);
  return found;
}
