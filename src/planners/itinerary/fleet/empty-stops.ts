import type { NumberedProblem } from '../problem/numbered-problem';
import { selectStops } from './stop-selection';

/**
 * The problem without the stops where nobody boards, which relaxed days leave out, and with the quickest legs over them:
 * given travel times may make a way over such a stop the quicker one. No plan of the problem costs less than one of this.
 */
export function withoutEmptyStops(problem: NumberedProblem): NumberedProblem {
  const { boarding } = problem;
  if (boarding.every((people) => people > 0)) return problem;
  const stops = Array.from(boarding.keys()).filter((stop) => (boarding[stop] as number) > 0);
  return selectStops(withQuickestLegs(problem), stops);
}

function withQuickestLegs(problem: NumberedProblem): NumberedProblem {
  const { stopCount, stopToStop } = problem;
  const legs = stopToStop.slice();
  for (let over = 0; over < stopCount; over++) {
    for (let leg = 0; leg < legs.length; leg++) {
      const to = leg % stopCount;
      const detour = (legs[leg - to + over] as number) + (legs[over * stopCount + to] as number);
      if (detour < (legs[leg] as number)) legs[leg] = detour;
    }
  }
  const onto = (direct: Float64Array): Float64Array =>
    direct.map((minutes, to) =>
      direct.reduce((least, first, over) => Math.min(least, first + (legs[over * stopCount + to] as number)), minutes),
    );
  const off = (direct: Float64Array): Float64Array =>
    direct.map((minutes, from) =>
      direct.reduce((least, last, over) => Math.min(least, (legs[from * stopCount + over] as number) + last), minutes),
    );
  return {
    ...problem,
    stopToStop: legs,
    vehicles: problem.vehicles.map((bus) => ({ ...bus, toStop: onto(bus.toStop), fromStop: off(bus.fromStop) })),
    hosts: problem.hosts.map((host) => ({ ...host, toStop: onto(host.toStop), fromStop: off(host.fromStop) })),
  };
}
