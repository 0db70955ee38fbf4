import type { DayFigures } from './day-alternative';

/** What a day with some of the vehicles comes to. */
export interface FleetFigures extends Omit<DayFigures, 'waitingMinutes' | 'spareMinutes'> {
  /** Euro cents of all its vehicles; null as long as a price is not known. */
  readonly cents: number | null;
  /** People who get on. */
  readonly carried: number;
}

/** A day with some of the vehicles of an event; the others stay at home. */
export interface FleetOption {
  readonly vehicleIds: readonly string[];
  /** Null where no such day exists, or none was found. */
  readonly figures: FleetFigures | null;
  /** Why there is no such day, in words. */
  readonly reasons: readonly string[];
  /** Whether route and interviews are each proven best, or the impossibility is. */
  readonly isProven: boolean;
}

interface FleetVehicle {
  readonly id: string;
  /** People it can hold, however they sit. */
  readonly places: number;
  /** Euro cents without extra hours; null = not known. */
  readonly cents: number | null;
}

/** So many vehicles side by side at most: beyond that nobody compares. */
const MOST_VEHICLES = 3;

/** The fleets of an event: those to plan a day with, and those that surely cannot hold everybody. */
interface FleetsToTry {
  readonly fleets: readonly (readonly string[])[];
  readonly tooSmall: readonly FleetOption[];
}

/**
 * Every choice of one, two or three vehicles. Of each number the most promising first – the cheapest where all prices are
 * known, else the largest – and one of each number in turn, so that none is left out for want of time.
 * @param shortagesOf why a fleet cannot hold everybody, in words; empty when it may
 */
export function fleetsToTry(
  vehicles: readonly FleetVehicle[],
  shortagesOf: (vehicleIds: readonly string[]) => readonly string[],
): FleetsToTry {
  const numbers = Array.from({ length: Math.min(MOST_VEHICLES, vehicles.length) }, (_, at) => at + 1);
  const ranked = numbers.map((count) => choicesOf(vehicles, count).sort(comparePromise).map(idsOf));
  const looked = ranked.map((fleets) => fleets.map((vehicleIds) => ({ vehicleIds, reasons: shortagesOf(vehicleIds) })));
  const possible = looked.map((fleets) => fleets.filter(({ reasons }) => reasons.length === 0));
  const ranks = Array.from({ length: Math.max(0, ...possible.map(({ length }) => length)) }, (_, rank) =>
    possible.flatMap((fleets) => fleets.slice(rank, rank + 1)),
  );
  return {
    fleets: ranks.flat().map(({ vehicleIds }) => vehicleIds),
    tooSmall: looked
      .flat()
      .filter(({ reasons }) => reasons.length > 0)
      .map((fleet) => ({ ...fleet, figures: null, isProven: true })),
  };
}

const idsOf = (fleet: readonly FleetVehicle[]): string[] => fleet.map(({ id }) => id);

function choicesOf(vehicles: readonly FleetVehicle[], count: number): FleetVehicle[][] {
  if (count === 0) return [[]];
  return vehicles.flatMap((vehicle, at) =>
    choicesOf(vehicles.slice(at + 1), count - 1).map((others) => [vehicle, ...others]),
  );
}

const placesOf = (fleet: readonly FleetVehicle[]): number => fleet.reduce((sum, { places }) => sum + places, 0);

const centsOf = (fleet: readonly FleetVehicle[]): number | null =>
  fleet.reduce<number | null>((sum, { cents }) => (sum === null || cents === null ? null : sum + cents), 0);

function comparePromise(one: readonly FleetVehicle[], other: readonly FleetVehicle[]): number {
  const [price, otherPrice] = [centsOf(one), centsOf(other)];
  const cheaper = price === null || otherPrice === null ? 0 : price - otherPrice;
  return cheaper || placesOf(other) - placesOf(one);
}

/** The best fleet of each number that was looked at, the smallest first; one that cannot be where none of that number can. */
export function bestOfEachNumber(options: readonly FleetOption[]): FleetOption[] {
  const numbers = [...new Set(options.map(({ vehicleIds }) => vehicleIds.length))].sort((one, other) => one - other);
  return numbers.flatMap((count) => {
    const ofNumber = options.filter(({ vehicleIds }) => vehicleIds.length === count);
    const hasPrices = ofNumber.every(({ figures }) => figures === null || figures.cents !== null);
    return ofNumber.sort((one, other) => compareFleets(one, other, hasPrices)).slice(0, 1);
  });
}

/** Possible first, then the least euro where all prices are known, then as days are compared. */
function compareFleets({ figures: one }: FleetOption, { figures: other }: FleetOption, hasPrices: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const differences = [
    hasPrices ? (one.cents ?? 0) - (other.cents ?? 0) : 0,
    other.withInterview - one.withInterview,
    other.firstChoices - one.firstChoices,
    other.interviews - one.interviews,
    one.routeCost - other.routeCost,
  ];
  return differences.find((difference) => Math.abs(difference) > 0.001) ?? 0;
}
