import { dwellMinutesAt } from '../../itinerary';
import { callAt, emptyHalf, wholeMinutes, type DropHalf } from './drop-half';
import type { DropLeg, DropSequence, DropTask } from './drop-sequences';
import { minutesBetween } from './small-day';

/**
 * Every whole minute of collecting people at each host, along a sequence of the way out turned round. Nothing is gained by
 * collecting later than `latest` and than the vehicle comes: of such a plan the last hosts could all be a minute earlier.
 */
export function dropWaysBack(task: DropTask, sequence: DropSequence, earliest: number, latest: number): DropHalf[] {
  const { problem, vehicle } = task;
  const between = minutesBetween(problem);
  const turned = [...sequence].reverse().map(({ host, stops }) => ({ host, stops: [...stops].reverse() }));
  const first = turned[0]?.host ?? vehicle.id;
  return turned
    .reduce<DropHalf[]>(
      (all, leg) => all.flatMap((before) => collectAndBring(task, before, leg, latest)),
      [emptyHalf(first, earliest)],
    )
    .map((half) => {
      const end = half.now + between(half.at, vehicle.id);
      const calls = [...half.calls, callAt(vehicle.id, 'depot', end, null)];
      return { ...half, calls, now: end, driving: half.driving + between(half.at, vehicle.id) };
    })
    .filter(({ now }) => now <= vehicle.dutyUntil - (problem.rules.bufferMinutes ?? 0));
}

function collectAndBring(task: DropTask, before: DropHalf, leg: DropLeg, latest: number): DropHalf[] {
  const { problem, stops, going } = task;
  const host = problem.hosts.find(({ id }) => id === leg.host);
  if (!host) return [];
  const drive = minutesBetween(problem)(before.at, host.id);
  const opening = Math.max(host.collectFrom ?? host.arriveUntil + host.visitMinutes, before.now + drive);
  return wholeMinutes(opening, Math.max(opening, latest)).flatMap((moment) => {
    const until = moment + problem.rules.dwellMinutes;
    const on = stops.reduce((sum, stop) => sum + going(stop.id, host.id), 0);
    const collected = {
      ...{ at: host.id, now: until, leaves: before.leaves, moments: new Map(before.moments).set(host.id, moment) },
      ...{ driving: before.driving + drive, riding: before.riding },
      calls: [...before.calls, { ...callAt(host.id, 'collect', moment, until), on }],
    };
    return bringHome(task, collected, leg) ?? [];
  });
}

/** Brings everybody of some stops home, without waiting; undefined when that is too late for one of them. */
function bringHome({ problem, going }: DropTask, start: DropHalf, { stops }: DropLeg): DropHalf | undefined {
  const between = minutesBetween(problem);
  let half = start;
  for (const stop of stops) {
    const drive = between(half.at, stop.id);
    const [arrive, leave] = [half.now + drive, half.now + drive + dwellMinutesAt(problem.rules, stop)];
    if (arrive > (stop.latestReturn ?? Infinity)) return undefined;
    const home = [...half.moments].reduce(
      (sum, [host, moment]) => sum + going(stop.id, host) * (arrive - moment - problem.rules.dwellMinutes),
      0,
    );
    half = {
      ...{ ...half, at: stop.id, now: leave, driving: half.driving + drive, riding: half.riding + home },
      calls: [...half.calls, { ...callAt(stop.id, 'dropoff', arrive, leave), off: stop.boarding }],
    };
  }
  return half;
}
