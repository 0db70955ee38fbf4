import { boardsInOrder, dropSequences, type DropTask } from './drop-sequences';
import type { DropHalf } from './drop-half';
import { dropWaysBack } from './drop-ways-back';
import { dropWaysOut } from './drop-ways-out';
import type { MomentsThatMatter } from './moments-that-matter';
import { minutesBetween, weigh, type VehicleDay } from './small-day';

/**
 * Every drop-off day of a vehicle, of those that differ in no moment that matters the cheapest: each sequence of stops and
 * hosts, each minute of letting off and of collecting.
 */
export function dropDays(task: DropTask, moments: MomentsThatMatter): VehicleDay[] {
  const { problem } = task;
  const between = minutesBetween(problem);
  const opening = problem.hosts.map((host) => host.collectFrom ?? host.arriveUntil + host.visitMinutes);
  const farthest = Math.max(
    ...problem.hosts.flatMap(({ id: from }) => problem.hosts.map(({ id }) => between(from, id))),
  );
  const sequences = dropSequences(task);
  const out = cheapestHalves(
    sequences.filter(boardsInOrder).flatMap((sequence) => dropWaysOut(task, sequence)),
    // When the vehicle leaves the last host matters only where that may hold up the way back.
    (half) => `${half.at} ${Math.max(half.now + farthest, Math.min(...opening))} ${keyOf(half, moments.beginOf)}`,
    ({ driving, riding }) => weigh(problem, driving, riding, 0),
  );
  const earliest = Math.min(...out.map(({ now }) => now));
  const free = Math.max(...out.map(({ now }) => now + farthest));
  const latest = Math.max(free, moments.last, ...opening);
  const back = cheapestHalves(
    sequences.flatMap((sequence) => dropWaysBack(task, sequence, earliest, latest)),
    (half) => `${firstOf(half).host} ${Math.min(free, firstOf(half).moment)} ${keyOf(half, moments.endOf)}`,
    ({ driving, riding }) => weigh(problem, driving, 0, riding),
  );
  return out.flatMap((there) => back.flatMap((home) => joined(task, there, home) ?? []));
}

const firstOf = ({ moments }: DropHalf): { host: string; moment: number } => {
  const [host = '', moment = NaN] = [...moments][0] ?? [];
  return { host, moment };
};

const keyOf = ({ moments }: DropHalf, kindOf: (host: string, moment: number) => string): string =>
  [...moments]
    .map(([host, moment]) => `${host}:${kindOf(host, moment)}`)
    .sort()
    .join(' ');

function cheapestHalves(
  halves: readonly DropHalf[],
  keyOfHalf: (half: DropHalf) => string,
  costOf: (half: DropHalf) => number,
): DropHalf[] {
  const kept = new Map<string, DropHalf>();
  for (const half of halves) {
    const key = keyOfHalf(half);
    const other = kept.get(key);
    if (!other || costOf(half) < costOf(other)) kept.set(key, half);
  }
  return [...kept.values()];
}

/** A way out and a way back as one day; undefined when the vehicle cannot be back in time. */
function joined({ problem, vehicle, stops }: DropTask, out: DropHalf, back: DropHalf): VehicleDay | undefined {
  const first = firstOf(back);
  const middle = minutesBetween(problem)(out.at, first.host);
  if (out.now + middle > first.moment) return undefined;
  const driving = out.driving + middle + back.driving;
  return {
    ...{ vehicle: vehicle.id, stops: stops.map(({ id }) => id) },
    visits: [...out.moments].map(([host, from]) => ({ host, from, until: back.moments.get(host) ?? NaN })),
    cost: weigh(problem, driving, out.riding, back.riding),
    ...{ driving, passenger: out.riding, home: back.riding },
    calls: () => [...out.calls, ...back.calls],
  };
}
