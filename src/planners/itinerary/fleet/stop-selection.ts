import type { VehicleDay } from '../timetable/vehicle-day';
import type { NumberedProblem } from '../problem/numbered-problem';

/** The same problem with only some of its stops, renumbered in the order given. */
export function selectStops(problem: NumberedProblem, stops: readonly number[]): NumberedProblem {
  const pick = (column: Float64Array): Float64Array => Float64Array.from(stops, (stop) => column[stop] as number);
  const { stopCount, stopToStop, boardsBefore } = problem;
  const pickFlags = (flags: Uint8Array): Uint8Array => Uint8Array.from(stops, (stop) => flags[stop] as number);
  return {
    ...problem,
    stopCount: stops.length,
    stopToStop: Float64Array.from(
      stops.flatMap((from) => stops.map((to) => stopToStop[from * stopCount + to] as number)),
    ),
    dwell: pick(problem.dwell),
    boarding: pick(problem.boarding),
    seated: pick(problem.seated),
    wheelchairs: pick(problem.wheelchairs),
    earliest: pick(problem.earliest),
    rideLimit: pick(problem.rideLimit),
    latestReturn: pick(problem.latestReturn),
    boardsBefore: Uint8Array.from(
      stops.flatMap((from) => stops.map((to) => boardsBefore[from * stopCount + to] as number)),
    ),
    vehicles: problem.vehicles.map((vehicle) => ({
      ...vehicle,
      toStop: pick(vehicle.toStop),
      fromStop: pick(vehicle.fromStop),
      mayServe: pickFlags(vehicle.mayServe),
    })),
    hosts: problem.hosts.map((host) => ({ ...host, fromStop: pick(host.fromStop), toStop: pick(host.toStop) })),
  };
}

/** A day of a problem with selected stops, in the numbers of the whole problem. */
export function withOriginalStops(day: VehicleDay, stops: readonly number[]): VehicleDay {
  const original = (stop: number): number => stops[stop] as number;
  return { ...day, stopsOut: day.stopsOut.map(original), stopsBack: day.stopsBack.map(original) };
}
