import { planItinerary } from '../../itinerary';
import { runInSlices } from '../../interviews';
import { compareJoinedDays } from '../days/compare-joined-days';
import { DayEvaluation } from '../days/day-evaluation';
import { dayFrameSteps, type DayFrame } from '../frame/day-frame';
import type { JoinedDay, JoinedProblem } from '../problem/joined-problem';
import { visitKey } from '../search/design';
import { everything, itineraryOf, withRange, withStop, type Region } from '../search/region';

/** The best of all days by trying every vehicle for every stop with every pair of arrivals; only for very small days. */
export async function bestByTrying(problem: JoinedProblem): Promise<JoinedDay | undefined> {
  const frame = await runInSlices(dayFrameSteps(problem));
  const evaluation = new DayEvaluation(problem, performance.now() + 600_000);
  let best: JoinedDay | undefined;
  for (const region of allRegions(frame)) {
    const route = planItinerary(itineraryOf(frame, region), { reasons: false });
    if (route.status !== 'optimal') continue;
    const day = await evaluation.of(route, new Map());
    if (!best || compareJoinedDays(day, best) < 0) best = day;
  }
  return best;
}

function allRegions(frame: DayFrame): Region[] {
  const { stops, vehicles, hosts } = frame.itinerary;
  const divided = stops.reduce<Region[]>(
    (regions, stop) => regions.flatMap((region) => vehicles.map(({ id }) => withStop(region, stop.id, id))),
    [everything],
  );
  return divided.flatMap((region) => {
    const used = vehicles.filter(({ id }) => [...region.stops.values()].includes(id));
    const visits = used.flatMap(({ id }) => hosts.map((host) => ({ key: visitKey(id, host.id), host: host.id })));
    return visits.reduce<Region[]>(
      (regions, { key, host }) =>
        regions.flatMap((one) => (frame.cells.get(host) ?? []).map((_, cell) => withRange(one, key, [cell, cell]))),
      [region],
    );
  });
}
