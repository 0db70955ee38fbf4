import type { ItineraryPlan, ItineraryStop, ItineraryVehicle } from '../../itinerary';
import type { PlannedInterview } from '../../interviews';
import type { JoinedFigures, Stay } from '../problem/joined-problem';
import { bestInterviews, type BestInterviews } from './exhaustive-interviews';
import { allowedOn, distinctDays, type DistinctDay } from './fleet-days';
import { staysOn } from './presence-on-visits';
import { choicesOf, type SmallDay, type VehicleDay } from './small-day';
import { vehicleChoices, type VehicleChoices } from './vehicle-choices';

/** The best day that there is. */
export interface ExhaustiveDay {
  readonly figures: JoinedFigures;
  readonly route: ItineraryPlan;
  readonly drops: ReadonlyMap<string, string>;
  readonly interviews: readonly PlannedInterview[];
}

/** Days looked at, in all and by the interviews that they allow. */
export interface DaySearch {
  readonly best: ExhaustiveDay | undefined;
  readonly compared: number;
  readonly solved: number;
}

/**
 * The best of all days by trying every choice of drops, of a vehicle for each stop, of orders and of minutes. A day on which
 * a tour lies partly outside the stay of somebody of its group is none.
 * @throws Error when the problem's own rule of presence says otherwise than the table of docs/day.md
 */
export function exhaustiveDay(day: SmallDay): DaySearch {
  const search = new Search(day);
  const { people } = day.problem;
  for (const choice of choicesOf(people.map(({ drops }) => (drops.length === 0 ? [undefined] : drops)))) {
    const drops = new Map<string, string>();
    choice.forEach((drop, at) => {
      const person = people[at];
      if (person && drop !== undefined) drops.set(person.id, drop);
    });
    search.tryDivisions(drops);
  }
  return search;
}

class Search implements DaySearch {
  best: ExhaustiveDay | undefined;
  compared = 0;
  readonly #choices: VehicleChoices;
  readonly #costs = new Map<string, number>();
  readonly #solved = new Map<string, BestInterviews | undefined>();

  constructor(private readonly day: SmallDay) {
    this.#choices = vehicleChoices(day);
  }

  get solved(): number {
    return this.#solved.size;
  }

  tryDivisions(drops: ReadonlyMap<string, string>): void {
    const { vehicles, stops } = this.day.problem.itinerary;
    const driven = stops.filter(({ boarding, visit }) => boarding > 0 || visit === true);
    const mayServe = driven.map((stop) => vehicles.filter(({ id }) => id === (stop.vehicle ?? id)));
    for (const division of choicesOf(mayServe)) {
      const fleets = vehicles.map((vehicle) => {
        const own = driven.filter((_, at) => division[at] === vehicle);
        return distinctDays(this.day, this.#choices(vehicle, own, drops), drops);
      });
      this.#tryFleets(fleets, [], drops, [...drops, ...this.#followed(driven, division)].join(' '));
    }
  }

  /** Whom those who come alone follow: a day of a vehicle does not say whether they do. */
  #followed(driven: readonly ItineraryStop[], division: readonly ItineraryVehicle[]): (string | undefined)[] {
    const alone = this.day.problem.people.filter(({ rides }) => !rides);
    const first = this.day.problem.itinerary.vehicles.find((vehicle) => division.includes(vehicle));
    return alone.map(({ stop }) => (division[driven.findIndex(({ id }) => id === stop)] ?? first)?.id);
  }

  #tryFleets(
    choices: readonly (readonly DistinctDay[])[],
    chosen: readonly DistinctDay[],
    drops: ReadonlyMap<string, string>,
    kinds: string,
  ): void {
    const [own, ...others] = choices;
    if (!own) {
      this.#tryDay(chosen, drops, kinds);
      return;
    }
    for (const one of own) this.#tryFleets(others, [...chosen, one], drops, `${kinds} ${one.kind}`);
  }

  /** Whether no host has more vehicles at once than it takes; one may come when another leaves. */
  #fitsHosts(fleet: readonly VehicleDay[]): boolean {
    return this.day.problem.itinerary.hosts.every(({ id, maxVehicles = Infinity }) => {
      const there = fleet.flatMap(({ visits }) => visits.filter(({ host }) => host === id));
      return there.every(
        ({ from }) => there.filter((other) => other.from <= from && from < other.until).length <= maxVehicles,
      );
    });
  }

  /** Days of the same kinds give the same interviews: only a cheaper one is worth a look. */
  #tryDay(chosen: readonly DistinctDay[], drops: ReadonlyMap<string, string>, kinds: string): void {
    this.compared++;
    const routeCost = chosen.reduce((sum, { day }) => sum + day.cost, 0);
    if (routeCost >= (this.#costs.get(kinds) ?? Infinity)) return;
    const fleet = chosen.map(({ day }) => day);
    if (!this.#fitsHosts(fleet)) return;
    this.#costs.set(kinds, routeCost);
    const found = this.#solve(fleet, drops);
    if (found) this.#keepBest(fleet, drops, { ...found.figures, routeCost }, found.interviews);
  }

  #solve(fleet: readonly VehicleDay[], drops: ReadonlyMap<string, string>): BestInterviews | undefined {
    const { interviews, people } = this.day.problem;
    const allowed = people.map((person) => allowedOn(this.day, person, fleet, drops.get(person.id)));
    if (allowed.includes('hindered')) return undefined;
    const possible = interviews.people.map(({ id }) => {
      const own = allowed[people.findIndex((one) => one.id === id)];
      return own === undefined || own === 'hindered' ? [] : own;
    });
    const key = JSON.stringify(possible.map((own) => own.map(({ vacancy, slot }) => `${vacancy} ${slot}`)));
    if (!this.#solved.has(key)) {
      this.#refuseOtherPresence(fleet, drops);
      this.#solved.set(key, bestInterviews(interviews, possible));
    }
    return this.#solved.get(key);
  }

  #refuseOtherPresence(fleet: readonly VehicleDay[], drops: ReadonlyMap<string, string>): void {
    const ruled = this.day.problem.staysOf(routeOf(fleet).vehicles, drops);
    for (const person of this.day.problem.people) {
      const own = inWords(staysOn(this.day, person, fleet, drops.get(person.id)));
      const other = inWords(ruled.get(person.id) ?? []);
      if (own !== other) throw new Error(`${person.id} is at ${own}, by the rule of the problem at ${other}`);
    }
  }

  #keepBest(
    fleet: readonly VehicleDay[],
    drops: ReadonlyMap<string, string>,
    figures: JoinedFigures,
    interviews: readonly PlannedInterview[],
  ): void {
    if (this.best && compareFigures(this.best.figures, figures) <= 0) return;
    this.best = { figures, route: routeOf(fleet), drops, interviews };
  }
}

const inWords = (stays: readonly Stay[]): string =>
  stays
    .map(({ host, from, until }) => `${host} ${from}-${until}`)
    .sort()
    .join();

/** Below zero when the first is better: most people, first choices and interviews, then least cost and waiting. */
export function compareFigures(one: JoinedFigures, other: JoinedFigures): number {
  const levels = ({ withInterview, firstChoices, interviews, routeCost, waitingMinutes }: JoinedFigures): number[] => [
    ...[-withInterview, -firstChoices, -interviews],
    ...[routeCost, waitingMinutes],
  ];
  const others = levels(other);
  return (
    levels(one)
      .map((level, at) => level - (others[at] ?? 0))
      .find((difference) => Math.abs(difference) > 1e-6) ?? 0
  );
}

function routeOf(fleet: readonly VehicleDay[]): ItineraryPlan {
  const sum = (of: (one: VehicleDay) => number): number => fleet.reduce((total, one) => total + of(one), 0);
  return {
    status: 'optimal',
    objective: {
      drivingMinutes: sum(({ driving }) => driving),
      passengerMinutes: sum(({ passenger }) => passenger),
      homeMinutes: sum(({ home }) => home),
    },
    vehicles: fleet.map(({ vehicle, calls }) => ({ id: vehicle, calls: calls() })),
    reasons: [],
    milliseconds: 0,
  };
}
