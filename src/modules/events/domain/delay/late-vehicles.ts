import type { BusDelay, ExpectedCall } from './expected-day';

/** What was reported last of a vehicle. */
export interface DelayReport extends BusDelay {
  readonly reportedAt: Date;
}

/** A vehicle that is late, whom it concerns, and since when that is known. */
export interface LateVehicle extends DelayReport {
  /** Event stops whose people are on board, still wait for it, or come home later. */
  readonly stopIds: readonly string[];
}

/**
 * Vehicles of which the last report says that they are late, as long as that changes something still to come.
 * @param reports in the order in which they were made
 * @param hour of the event's own day, `HH:MM`
 */
export function lateVehicles(
  reports: readonly DelayReport[],
  calls: readonly ExpectedCall[],
  hour: string,
): LateVehicle[] {
  const last = new Map(reports.map((report) => [report.vehicleId, report]));
  return [...last.values()].flatMap((report) => {
    const own = calls.filter(({ vehicleId }) => vehicleId === report.vehicleId);
    const ahead = own.filter((call) => report.minutes > 0 && isLate(call) && (call.leave ?? call.arrive ?? '') >= hour);
    return ahead.length === 0 ? [] : [{ ...report, stopIds: stopsOf(own, ahead) }];
  });
}

const isLate = ({ late }: ExpectedCall): boolean => late.arrive > 0 || late.leave > 0;

/** Where the vehicle is late at a company, everybody who rides it is. */
function stopsOf(own: readonly ExpectedCall[], ahead: readonly ExpectedCall[]): string[] {
  const isForAll = ahead.some(({ kind }) => kind === 'host' || kind === 'collect');
  const stops = isForAll ? own.filter(({ kind }) => kind === 'pickup') : ahead.filter(({ kind }) => kind !== 'depot');
  return [...new Set(stops.map(({ at }) => at))];
}
