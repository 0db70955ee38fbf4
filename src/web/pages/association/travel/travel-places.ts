import type { HostCompanyView, PickupStopView } from '../../../../modules/companies';
import { placeKey } from '../../../../modules/events';
import { travelTexts } from '../../../../texts/travel';
import type { Option } from '../../../components';

const t = travelTexts.page;

/** A place that a bus may drive to, as somebody chooses it from a list. */
export interface ListedPlace {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Stops first, then the addresses of host companies. */
export const listedPlaces = (
  stops: readonly PickupStopView[],
  hosts: readonly HostCompanyView[],
): readonly ListedPlace[] => [
  ...stops.map(({ id, name, latitude, longitude }) => ({ id, name, group: t.stops, latitude, longitude })),
  ...hosts.flatMap((host) =>
    host.sites.map(({ id, name, latitude, longitude }) => ({
      id,
      name: name === '' || name === host.name ? host.name : `${host.name}, ${name}`,
      group: t.sites,
      latitude,
      longitude,
    })),
  ),
];

/** The chosen place; an unknown one lies nowhere. */
export const placeOf = (places: readonly ListedPlace[], id: string) =>
  places.find((place) => place.id === id) ?? { name: '', latitude: Number.NaN, longitude: Number.NaN };

export const placeOptionsOf = (places: readonly ListedPlace[]): Option[] =>
  places.map(({ id, name, group }) => ({ value: id, label: name, group }));

/** The keys of all places as they are now: a time for another place counts nowhere. */
export const placeKeysOf = (places: readonly ListedPlace[]): ReadonlySet<string> => new Set(places.map(placeKey));
