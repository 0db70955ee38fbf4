import { checkItinerary, planItinerary } from '../../../src/planners/itinerary';
import { manyHosts } from '../../../src/planners/itinerary/testing/many-hosts';

/** Plans a day with 1 to 20 hosts and prints one JSON line each. */
export function benchManyHosts(): void {
  for (let hosts = 1; hosts <= 20; hosts++) {
    const problem = manyHosts({ stops: 6, vehicles: 1, hosts }, 1);
    const before = process.cpuUsage();
    const plan = planItinerary(problem);
    const { user, system } = process.cpuUsage(before);
    const { drivingMinutes, passengerMinutes } = plan.objective;
    const cost = problem.rules.drivingMinuteWeight * drivingMinutes + passengerMinutes;
    console.log(
      JSON.stringify({
        bench: 'plan-many-hosts',
        hosts,
        status: plan.status,
        cpuSeconds: Math.round((user + system) / 1e4) / 100,
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
        gap: Math.round((1 - (plan.bound ?? cost) / cost) * 10_000) / 10_000,
        faults: checkItinerary(problem, plan).length,
      }),
    );
  }
}
