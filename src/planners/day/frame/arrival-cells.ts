import { formatClockTime } from '../../../kernel/clock-time';
import type { ItineraryHost, ItineraryPlan } from '../../itinerary';
import type { JoinedProblem, Stay } from '../problem/joined-problem';

/** Moments of arrival at a host, whole minutes, between which nothing changes for anybody. */
export interface ArrivalCell {
  readonly from: number;
  readonly until: number;
  /** Person → the stay here of whoever follows a vehicle that arrives at the first of these moments. */
  readonly stays: ReadonlyMap<string, Stay>;
}

/**
 * The cells of a host, in order. What somebody may do there changes only where a slot or a tour begins to lie inside the
 * stay, or no longer does, and where somebody would be home too late; in between nothing is gained by another moment.
 */
export function* arrivalCellSteps(problem: JoinedProblem, host: ItineraryHost): Generator<undefined, ArrivalCell[]> {
  const probe = new StayProbe(problem, host);
  const first = Math.ceil(host.arriveFrom);
  const last = Math.floor(host.arriveUntil);
  const begins = [...new Set([first, ...changesAt(problem, host)])]
    .filter((minute) => minute >= first && minute <= last)
    .sort((one, other) => one - other);
  const cells: ArrivalCell[] = [];
  for (const [at, from] of begins.entries()) {
    cells.push(...probe.cellsOf(from, (begins[at + 1] ?? last + 1) - 1));
    yield;
  }
  return cells;
}

/** The first minutes of arrival with which something that has its hour lies inside a stay, or no longer does. */
function changesAt({ interviews }: JoinedProblem, { id, visitMinutes }: ItineraryHost): number[] {
  const planned = interviews.hosts.find((host) => host.id === id);
  return [...(planned?.slots ?? []), ...(planned?.tours ?? [])].flatMap(({ start, end }) => [
    start + 1,
    Math.ceil(end - visitMinutes - 0.5),
  ]);
}

/** Asks who is at one host from when until when, on a made-up day on which one vehicle goes nowhere else. */
class StayProbe {
  constructor(
    private readonly problem: JoinedProblem,
    private readonly host: ItineraryHost,
  ) {}

  /** Cells within which the same people are there. */
  cellsOf(from: number, until: number): ArrivalCell[] {
    const stays = this.staysAt(from);
    if (from === until || isSameSet(stays, this.staysAt(until))) return [{ from, until, stays }];
    const middle = Math.floor((from + until) / 2);
    return [...this.cellsOf(from, middle), ...this.cellsOf(middle + 1, until)];
  }

  private staysAt(minute: number): ReadonlyMap<string, Stay> {
    const all = this.problem.staysOf(this.routeAt(minute), new Map());
    const here = [...all].flatMap(([person, stays]): [string, Stay][] => {
      const stay = stays.find(({ host }) => host === this.host.id);
      return stay ? [[person, stay]] : [];
    });
    return new Map(here);
  }

  private routeAt(minute: number): ItineraryPlan['vehicles'] {
    const { vehicles, stops } = this.problem.itinerary;
    const arrive = formatClockTime(minute);
    const leave = formatClockTime(minute + this.host.visitMinutes);
    const at = (kind: 'pickup' | 'dropoff', time: string) =>
      stops.map(({ id, boarding }) => ({ at: id, kind, arrive: time, leave: time, on: boarding, off: boarding }));
    const visit = { at: this.host.id, kind: 'host' as const, arrive, leave, on: 0, off: 0 };
    return vehicles.map(({ id }, index) => ({
      id,
      calls: index === 0 ? [...at('pickup', arrive), visit, ...at('dropoff', leave)] : [],
    }));
  }
}

const isSameSet = (one: ReadonlyMap<string, Stay>, other: ReadonlyMap<string, Stay>): boolean =>
  one.size === other.size && [...one.keys()].every((person) => other.has(person));
