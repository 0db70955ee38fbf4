import type { EventShape, TourGroupView, VisitView } from '../event-view';
import { followedVehicle, staysOfVehicle, vehiclesOf, type DayRoute, type Presence, type Traveller } from '../presence';

/** Somebody who holds a seat. */
export interface TravellingPerson extends Omit<Traveller, 'latestReturn'> {
  readonly id: string;
  readonly tourGroupId: string | null;
}

/** A route with the people on it, and what is wanted where they come. */
export interface TravellingDay {
  readonly shape: EventShape;
  readonly route: DayRoute;
  /** Companies only. */
  readonly visits: readonly VisitView[];
  readonly groups: readonly TourGroupView[];
  readonly people: readonly TravellingPerson[];
  /** For how many people of a vehicle there are groups, whether they are known by name or not. */
  readonly expected: ReadonlyMap<string, number>;
}

/** People who ride one vehicle, on a drop-off day those of them who get off at one visit. */
export interface Line {
  readonly vehicleId: string;
  readonly visitId: string | null;
}

/** With whom a person is all day; undefined when nobody brings them. */
export function lineOf({ shape, route, visits }: TravellingDay, person: TravellingPerson): Line | undefined {
  if (shape !== 'drop-off') {
    const vehicleId = followedVehicle(route, person);
    return vehicleId === undefined ? undefined : { vehicleId, visitId: null };
  }
  const visitId = person.dropVisitId;
  if (visitId === null) return undefined;
  const vehicleId = person.rides
    ? followedVehicle(route, person)
    : vehiclesOf(route.calls).find((id) =>
        staysOfVehicle({ route, visits }, id).some((stay) => stay.visitId === visitId),
      );
  return vehicleId === undefined ? undefined : { vehicleId, visitId };
}

export const isSameLine = (one: Line, other: Line | undefined): boolean =>
  other !== undefined && one.vehicleId === other.vehicleId && one.visitId === other.visitId;

/** The lines of a day, with the people of each; those without people yet too, where everybody goes everywhere. */
export function linesOf(day: TravellingDay): { readonly line: Line; readonly people: readonly TravellingPerson[] }[] {
  const lines: Line[] =
    day.shape === 'drop-off' ? [] : vehiclesOf(day.route.calls).map((vehicleId) => ({ vehicleId, visitId: null }));
  for (const person of day.people) {
    const line = lineOf(day, person);
    if (line !== undefined && !lines.some((known) => isSameLine(known, line))) lines.push(line);
  }
  return lines.map((line) => ({ line, people: day.people.filter((person) => isSameLine(line, lineOf(day, person))) }));
}

/** Where the people of a line are. */
export const staysOfLine = ({ route, visits }: TravellingDay, { vehicleId, visitId }: Line): Presence[] =>
  staysOfVehicle({ route, visits }, vehicleId).filter((stay) => visitId === null || stay.visitId === visitId);
