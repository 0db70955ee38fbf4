import { parseClockTime } from '../../kernel';
import type { EventProgramme, ItineraryPlan } from '../../modules/events';
import { pictureTexts } from '../../texts/pictures';
import type { DayVehicle, DayVisit } from './day-drawing';
import type { MapPlace } from './route-map-drawing';

const t = pictureTexts.day;

type NamedVehicle = DayVehicle & { readonly id: string };

/** The vehicles of a plan with their names; one that is gone from the programme is left out. */
export const vehiclesOf = (plan: ItineraryPlan, programme: EventProgramme): NamedVehicle[] =>
  plan.vehicles.flatMap(({ id, calls }) => {
    const vehicle = programme.vehicles.find((candidate) => candidate.id === id);
    return vehicle ? [{ id, name: vehicle.name, calls }] : [];
  });

/** Every place that the plan goes to and that the programme still knows. */
export function placesOf(plan: ItineraryPlan, programme: EventProgramme): MapPlace[] {
  const served = new Set(plan.vehicles.flatMap(({ calls }) => calls.map(({ at }) => at)));
  const depots = programme.vehicles.map((vehicle) => ({
    id: vehicle.id,
    kind: 'depot' as const,
    name: vehicle.depotName,
    latitude: vehicle.depotLatitude,
    longitude: vehicle.depotLongitude,
  }));
  const stops = programme.stops.map((stop) => ({ ...placeOf(stop), kind: 'stop' as const }));
  const visits = programme.visits.map((visit) => ({ ...placeOf(visit), kind: visit.kind }));
  return [...visits, ...stops, ...depots].filter(({ id }) => served.has(id));
}

const placeOf = ({ id, name, latitude, longitude }: Omit<MapPlace, 'kind'>): Omit<MapPlace, 'kind'> => ({
  id,
  name,
  latitude,
  longitude,
});

/** The visits with their tours and interview slots as spans of the day. */
export function visitsOf(programme: EventProgramme): DayVisit[] {
  const groups = new Map(programme.tourGroups.map(({ id, name }) => [id, name]));
  return programme.visits.map(({ id, kind, name, tours, slots }) => ({
    id,
    kind,
    name,
    tours: tours.map((tour) => {
      const names = tour.groupIds.map((groupId) => groups.get(groupId) ?? '');
      return { kind: 'tour', ...hoursOf(tour), text: t.groups(names.join(', ')), short: names.join('+') };
    }),
    slots: slots.map((slot) => ({
      kind: 'slot',
      ...hoursOf(slot),
      text: t.places(slot.places),
      short: String(slot.places),
    })),
  }));
}

const hoursOf = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }) => ({
  from: parseClockTime(startsAt),
  until: parseClockTime(endsAt),
});

/** Names of stops, visits and depots by id. */
export const namesOf = (programme: EventProgramme): ReadonlyMap<string, string> =>
  new Map([
    ...[...programme.stops, ...programme.visits].map(({ id, name }) => [id, name] as const),
    ...programme.vehicles.map(({ id, depotName }) => [id, depotName] as const),
  ]);
