import type { DayPriceList, FleetDivision } from './fleet-division';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { solveExactly } from './solve-exactly';
import { selectStops } from './stop-selection';

/** Two vehicles with more stops than this take too long to plan exactly. */
const MOST_STOPS_OF_PAIR = 14;

/** Divides the stops of every two vehicles exactly, again and again until no two can do better between them. */
export function improvePairs(
  problem: NumberedProblem,
  prices: DayPriceList,
  division: FleetDivision,
  expired: () => boolean,
): FleetDivision {
  let shares = division.shares;
  const count = shares.length;
  let vain = 0;
  for (let pair = 0; vain < count * count && !expired(); pair = (pair + 1) % (count * count)) {
    vain++;
    const first = Math.floor(pair / count);
    const second = pair % count;
    if (first >= second) continue;
    const better = dividePair(problem, shares, first, second, expired);
    if (!better || !isBetter(prices, better, shares)) continue;
    shares = better;
    vain = 0;
  }
  return { ...division, shares };
}

function isBetter(prices: DayPriceList, shares: FleetDivision['shares'], than: FleetDivision['shares']): boolean {
  return prices.total(shares).cost < prices.total(than).cost - 1e-6 && prices.fitTogether(shares);
}

function dividePair(
  problem: NumberedProblem,
  shares: FleetDivision['shares'],
  first: number,
  second: number,
  expired: () => boolean,
): FleetDivision['shares'] | undefined {
  const stops = [...(shares[first] ?? []), ...(shares[second] ?? [])].sort((a, b) => a - b);
  if (stops.length === 0 || stops.length > MOST_STOPS_OF_PAIR) return undefined;
  const selected = selectStops(problem, stops);
  const vehicles = [selected.vehicles[first] as NumberedVehicle, selected.vehicles[second] as NumberedVehicle];
  const { plan } = solveExactly({ ...selected, vehicles }, expired);
  if (!plan) return undefined;
  const shareOf = (vehicle: number): number[] => {
    const day = plan.days.find((candidate) => candidate.vehicle === vehicle);
    return (day?.stopsOut ?? []).map((stop) => stops[stop] as number);
  };
  return shares.map((share, vehicle) => (vehicle === first ? shareOf(0) : vehicle === second ? shareOf(1) : share));
}
