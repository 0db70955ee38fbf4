import { itineraryProblemTexts as texts } from '../../../texts/planners/itinerary-problem';
import { invalidProblem } from './json-field-reader';
import type { ArrivalWindow, ItineraryProblem } from './itinerary-problem';

/** What pins may name. */
type Places = Pick<ItineraryProblem, 'vehicles' | 'stops' | 'hosts'>;

const NO_WINDOWS: ReadonlyMap<string, ArrivalWindow> = new Map();

/** @throws DomainError `ITINERARY.INVALID_PROBLEM` when a pin names a place that is not there, or itself */
export function refuseUnknownPins({ vehicles, stops, hosts }: Places): void {
  const known = (list: readonly { readonly id: string }[], id: string, field: string): void => {
    if (!list.some((place) => place.id === id)) throw invalidProblem(texts.unknownId(field, id));
  };
  vehicles.forEach(({ hostOrder = [], arrivals = NO_WINDOWS, collects = NO_WINDOWS }, index) => {
    const field = `vehicles[${index}].hostOrder`;
    hostOrder.forEach((id) => known(hosts, id, field));
    for (const id of arrivals.keys()) known(hosts, id, `vehicles[${index}].arrivals`);
    for (const id of collects.keys()) known(hosts, id, `vehicles[${index}].collects`);
    if (new Set(hostOrder).size < hostOrder.length) throw invalidProblem(texts.hostTwice(field));
  });
  stops.forEach(({ id, vehicle, after = [] }, index) => {
    if (vehicle !== undefined) known(vehicles, vehicle, `stops[${index}].vehicle`);
    after.forEach((other) => known(stops, other, `stops[${index}].after`));
    if (after.includes(id)) throw invalidProblem(texts.stopItself(`stops[${index}].after`));
  });
}

/**
 * On a drop-off day everybody has a host, and rules that belong to a round of all hosts together cannot hold.
 * @throws DomainError `ITINERARY.INVALID_PROBLEM`
 */
export function refuseWrongDrops({ vehicles, stops, hosts }: Places): void {
  if (stops.every(({ drop }) => drop === undefined)) return;
  stops.forEach(({ drop = new Map<string, number>(), boarding, maxRideMinutes }, index) => {
    const field = `stops[${index}].drop`;
    for (const id of drop.keys()) {
      if (!hosts.some((host) => host.id === id)) throw invalidProblem(texts.unknownId(field, id));
    }
    const people = [...drop.values()].reduce((sum, count) => sum + count, 0);
    if (people !== boarding) throw invalidProblem(texts.dropsDoNotAddUp(field, people, boarding));
    if (maxRideMinutes !== undefined) throw together(`stops[${index}].maxRideMinutes`);
  });
  vehicles.forEach(({ hostOrder }, index) => {
    if (hostOrder !== undefined) throw together(`vehicles[${index}].hostOrder`);
  });
  hosts.forEach(({ maxVehicles }, index) => {
    if (maxVehicles !== undefined) throw together(`hosts[${index}].maxVehicles`);
  });
}

const together = (field: string): Error => invalidProblem(texts.notWithDrops(field));
