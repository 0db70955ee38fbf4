import type { NumberedHost, NumberedProblem, VisitWindows } from '../problem/numbered-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';

/** Visits that are looked at: those of all rounds of 7 hosts, and of more hosts where windows leave few rounds. */
const MOST_VISITS = 15_000;

/**
 * Every round of all hosts that keeps the windows and begins with the hosts of `start`, in a fixed sequence.
 * @returns undefined when there are too many
 */
export function everyRound(
  problem: NumberedProblem,
  windows: VisitWindows,
  start: readonly number[],
): (readonly number[])[] | undefined {
  const rounds: (readonly number[])[] = [];
  const path: number[] = [];
  let visits = 0;
  const visit = (host: number, moment: number): void => {
    if (path.includes(host) || (start[path.length] ?? host) !== host) return;
    if (moment > (windows.until[host] as number) + TIME_TOLERANCE || visits++ > MOST_VISITS) return;
    path.push(host);
    const { visit: minutes, toHost } = problem.hosts[host] as NumberedHost;
    if (path.length === problem.hosts.length) rounds.push([...path]);
    else {
      toHost.forEach((leg, next) => {
        visit(next, Math.max(moment + minutes + leg, windows.from[next] as number));
      });
    }
    path.pop();
  };
  problem.hosts.forEach((_, first) => {
    visit(first, windows.from[first] as number);
  });
  return visits > MOST_VISITS ? undefined : rounds;
}
