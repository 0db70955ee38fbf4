import type { NumberedHost } from '../problem/numbered-problem';

const ROUNDS = 200;
const SLOW_DOWN = 0.97;
const ROUNDING = 1e-6;

/**
 * Minutes that every round of all hosts drives between them at least, whatever the clock: a 1-tree bound (Held and Karp
 * 1970). A round is a tree in which no host has more than two legs; hosts with more are made dearer by subgradient steps.
 * Of the two directions of a leg the quicker one counts.
 */
export function leastDriveBetween(hosts: readonly NumberedHost[]): number {
  const count = hosts.length;
  const legs = Float64Array.from({ length: count * count }, (_, cell) => {
    const [from, to] = [Math.floor(cell / count), cell % count];
    return Math.min(legOf(hosts, from, to), legOf(hosts, to, from));
  });
  let best = 0;
  let prices = new Float64Array(count);
  let step = legs.reduce((sum, minutes) => sum + minutes, 0) / (count * count);
  for (let round = 0; round < ROUNDS && count > 1; round++) {
    const { minutes, degrees } = cheapestTree(legs, prices);
    best = Math.max(best, minutes);
    prices = prices.map((price, host) => price + step * ((degrees[host] as number) - 2));
    step *= SLOW_DOWN;
  }
  return Math.max(0, best - ROUNDING);
}

const legOf = (hosts: readonly NumberedHost[], from: number, to: number): number => hosts[from]?.toHost[to] ?? 0;

/** The cheapest spanning tree under prices, with the two ends of the round, which are free, at its cheapest hosts. */
function cheapestTree(legs: Float64Array, prices: Float64Array): { minutes: number; degrees: Int32Array } {
  const count = prices.length;
  const degrees = new Int32Array(count);
  const nearest = new Int32Array(count);
  const distance = new Float64Array(count).fill(Infinity);
  const joined = new Uint8Array(count);
  let minutes = -2 * prices.reduce((sum, price) => sum + price, 0);
  for (let added = 0, host = 0; ; added++) {
    joined[host] = 1;
    if (added === count - 1) break;
    for (let to = 0; to < count; to++) {
      const priced = (legs[host * count + to] as number) + (prices[host] as number) + (prices[to] as number);
      if (joined[to] === 1 || priced >= (distance[to] as number)) continue;
      distance[to] = priced;
      nearest[to] = host;
    }
    host = leastOf(distance, joined);
    minutes += distance[host] as number;
    for (const end of [host, nearest[host] as number]) degrees[end] = (degrees[end] as number) + 1;
  }
  const ends = Array.from(prices.keys()).sort((a, b) => (prices[a] as number) - (prices[b] as number));
  for (const end of ends.slice(0, 2)) {
    minutes += prices[end] as number;
    degrees[end] = (degrees[end] as number) + 1;
  }
  return { minutes, degrees };
}

function leastOf(distance: Float64Array, joined: Uint8Array): number {
  let least = -1;
  distance.forEach((minutes, host) => {
    if (joined[host] === 0 && (least < 0 || minutes < (distance[least] as number))) least = host;
  });
  return least;
}
