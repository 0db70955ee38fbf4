import { planItinerary, type ItineraryProblem } from '../../../src/planners/itinerary';
import { madeUpDay, type DaySize } from '../../../src/planners/itinerary/testing/made-up-day';

const SIZES: readonly DaySize[] = [
  { stops: 16, vehicles: 2, hosts: 5 },
  { stops: 16, vehicles: 1, hosts: 3 },
  { stops: 16, vehicles: 1, hosts: 3, rideLimit: true },
  { stops: 60, vehicles: 1, hosts: 3 },
  { stops: 30, vehicles: 4, hosts: 3 },
];
const SEEDS = [1, 2, 3];

/** A made-up day whose vehicles must be back soon after the last host opens. */
function impossibleDay(size: DaySize, seed: number): ItineraryProblem {
  const day = madeUpDay(size, seed);
  const lastOpens = Math.max(...day.hosts.map(({ arriveFrom }) => arriveFrom));
  return { ...day, vehicles: day.vehicles.map((vehicle) => ({ ...vehicle, dutyUntil: lastOpens + 60 })) };
}

/** Says why days cannot be, and prints one JSON line each: the reasons, and whether an amount is the least. */
export function benchImpossibleDays(): void {
  for (const size of SIZES) {
    for (const seed of SEEDS) {
      const before = process.cpuUsage();
      const plan = planItinerary(impossibleDay(size, seed));
      const { user, system } = process.cpuUsage(before);
      console.log(
        JSON.stringify({
          bench: 'plan-impossible-day',
          ...size,
          seed,
          status: plan.status,
          seconds: Math.round(plan.milliseconds / 10) / 100,
          processorSeconds: Math.round((user + system) / 1e4) / 100,
          reasons: plan.reasons.map(({ code, message }) => ({ code, message })),
        }),
      );
    }
  }
}
