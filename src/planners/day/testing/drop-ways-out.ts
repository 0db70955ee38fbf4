import { dwellMinutesAt, type ItineraryStop } from '../../itinerary';
import { callAt, emptyHalf, wholeMinutes, type DropHalf } from './drop-half';
import type { DropLeg, DropSequence, DropTask } from './drop-sequences';
import { minutesBetween } from './small-day';

/**
 * Every whole minute of letting people off at each host of a sequence. Stops are left as late as the next host allows: a
 * minute later breaks no rule and saves those who board.
 */
export function dropWaysOut(task: DropTask, sequence: DropSequence): DropHalf[] {
  const { problem, vehicle } = task;
  return sequence.reduce<DropHalf[]>(
    (all, leg) => {
      const host = problem.hosts.find(({ id }) => id === leg.host);
      if (!host) return [];
      const moments = wholeMinutes(host.arriveFrom, host.arriveUntil - (problem.rules.bufferMinutes ?? 0));
      return all.flatMap((before) => moments.flatMap((moment) => legTo(task, before, leg, moment) ?? []));
    },
    [emptyHalf(vehicle.id, vehicle.dutyFrom)],
  );
}

/** One leg with its stops, followed backwards from the host; undefined when something would have to begin too early. */
function legTo(task: DropTask, before: DropHalf, { host, stops }: DropLeg, moment: number): DropHalf | undefined {
  const { problem, vehicle, going } = task;
  const between = minutesBetween(problem);
  const halts = haltsBefore(task, stops, host, moment);
  const [first, firstAt] = [halts[0]?.stop.id ?? host, halts[0]?.arrive ?? moment];
  const depart = firstAt - between(before.at, first);
  if (depart < before.now || halts.some(({ stop, arrive }) => arrive < (stop.earliest ?? -Infinity))) return undefined;
  const until = moment + problem.rules.dwellMinutes;
  const leaves = new Map([...before.leaves, ...halts.map(({ stop, leave }) => [stop.id, leave] as const)]);
  const sum = (of: (stop: string, leave: number) => number): number =>
    [...leaves].reduce((total, [stop, leave]) => total + going(stop, host) * of(stop, leave), 0);
  return {
    ...{ at: host, now: until, leaves, moments: new Map(before.moments).set(host, moment) },
    driving: before.driving + between(before.at, first) + halts.reduce((total, { drive }) => total + drive, 0),
    riding: before.riding + sum((_, leave) => moment - leave),
    calls: [
      ...before.calls,
      ...(before.at === vehicle.id ? [callAt(vehicle.id, 'depot', null, depart)] : []),
      ...halts.map(({ stop, arrive, leave }) => ({ ...callAt(stop.id, 'pickup', arrive, leave), on: stop.boarding })),
      { ...callAt(host, 'host', moment, until), off: sum(() => 1) },
    ],
  };
}

function haltsBefore({ problem }: DropTask, stops: readonly ItineraryStop[], host: string, moment: number) {
  const between = minutesBetween(problem);
  let [next, at] = [host, moment];
  return stops.reduceRight<{ stop: ItineraryStop; arrive: number; leave: number; drive: number }[]>((later, stop) => {
    const drive = between(stop.id, next);
    const leave = at - drive;
    const arrive = leave - dwellMinutesAt(problem.rules, stop);
    [next, at] = [stop.id, arrive];
    return [{ stop, arrive, leave, drive }, ...later];
  }, []);
}
