import { withDrivenStops, type Choosing, type ItineraryProblem } from '../../../itinerary';
import type { JoinedProblem } from '../../problem/joined-problem';
import { hostsToChoose } from '../drop-options';

/** How many people of each stop go to each host, row by row. */
export type Counts = readonly number[];

/** Who boards where, as far as a route knows: those who are settled, and groups of people with the same choice. */
export interface StopChoices {
  /** Without the stops that nobody drives to. */
  readonly itinerary: ItineraryProblem;
  readonly hosts: number;
  readonly groups: readonly Choosing[];
  /** Per stop every way to divide those who choose over the hosts. */
  readonly divisions: readonly (readonly Counts[])[];
}

/** @returns undefined when a stop has more than so many divisions */
export function stopChoices(problem: JoinedProblem, mostDivisions: number): StopChoices | undefined {
  const itinerary = withDrivenStops(problem.itinerary);
  const groups = groupsOf(problem, itinerary);
  const hosts = itinerary.hosts.length;
  const divisions: Counts[][] = [];
  for (let stop = 0; stop < itinerary.stops.length; stop++) {
    const own = divisionsOf(
      groups.filter((group) => group.stop === stop),
      hosts,
      mostDivisions,
    );
    if (!own) return undefined;
    divisions.push(own);
  }
  return { itinerary, hosts, groups, divisions };
}

/** The host of somebody who chooses among one is chosen too, but not counted by the route problem. */
function groupsOf(problem: JoinedProblem, { stops, hosts }: ItineraryProblem): Choosing[] {
  const groups = new Map<string, Choosing>();
  for (const person of problem.people) {
    const stop = stops.findIndex(({ id }) => id === person.stop);
    if (!person.rides || stop < 0 || person.drops.length < 2) continue;
    const possible = hostsToChoose(problem, person);
    const mask = hosts.reduce((bits, { id }, at) => bits | (possible.includes(id) ? 1 << at : 0), 0);
    const key = `${stop} ${mask}`;
    groups.set(key, { stop, hosts: mask, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

function divisionsOf(groups: readonly Choosing[], hosts: number, most: number): Counts[] | undefined {
  let found = new Map<string, Counts>([['', new Array<number>(hosts).fill(0)]]);
  for (const group of groups) {
    for (let person = 0; person < group.count; person++) {
      const more = new Map<string, Counts>();
      for (const counts of found.values()) {
        for (let host = 0; host < hosts; host++) {
          if (((group.hosts >> host) & 1) === 0) continue;
          const next = counts.map((count, at) => (at === host ? count + 1 : count));
          more.set(next.join(' '), next);
        }
      }
      if (more.size > most) return undefined;
      found = more;
    }
  }
  return [...found.values()];
}
