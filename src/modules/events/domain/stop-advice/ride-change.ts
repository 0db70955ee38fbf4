import { parseClockTime } from '../../../../kernel';
import type { ItineraryPlan } from '../../../../planners/itinerary';

/** What another plan means for people who board at stops that both plans have. */
export interface RideChange {
  /** People whose way to the first host takes longer, and by how many minutes on average. */
  readonly longer: Affected;
  readonly shorter: Affected;
  /** Minutes that all buses together drive more (or less, below 0). */
  readonly drivingMinutes: number;
}

export interface Affected {
  readonly people: number;
  readonly minutes: number;
}

/** Plans show whole minutes: a difference of one may be rounding. */
const ROUNDING_MINUTES = 1;

export function rideChange(before: ItineraryPlan, after: ItineraryPlan): RideChange {
  const old = ridesOf(before);
  const differences = [...ridesOf(after)].flatMap(([stop, { minutes, people }]) => {
    const known = old.get(stop);
    return known === undefined ? [] : [{ people, minutes: minutes - known.minutes }];
  });
  return {
    longer: affected(differences.filter(({ minutes }) => minutes > ROUNDING_MINUTES)),
    shorter: affected(differences.filter(({ minutes }) => minutes < -ROUNDING_MINUTES)),
    drivingMinutes: after.objective.drivingMinutes - before.objective.drivingMinutes,
  };
}

/** Minutes from leaving each stop to reaching the first host, and how many board there. */
export function ridesOf(plan: ItineraryPlan): ReadonlyMap<string, Affected> {
  const rides = new Map<string, Affected>();
  for (const { calls } of plan.vehicles) {
    const host = calls.find(({ kind }) => kind === 'host')?.arrive ?? null;
    for (const { kind, at, leave, on } of calls) {
      if (kind !== 'pickup' || leave === null || host === null) continue;
      rides.set(at, { people: on, minutes: parseClockTime(host) - parseClockTime(leave) });
    }
  }
  return rides;
}

function affected(differences: readonly Affected[]): Affected {
  const people = differences.reduce((total, difference) => total + difference.people, 0);
  const minutes = differences.reduce((total, difference) => total + difference.people * difference.minutes, 0);
  return { people, minutes: people === 0 ? 0 : Math.round(minutes / people) };
}
