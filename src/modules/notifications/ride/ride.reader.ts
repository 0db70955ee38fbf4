import { Injectable } from '@nestjs/common';
import { routeSheetTexts } from '../../../texts/route-sheet';
import { HostCompanyReader } from '../../companies';
import {
  CapacityReader,
  CoachContactReader,
  drivenBetween,
  EventReader,
  ExpectedDayReader,
  gapBetween,
  type EventProgramme,
  type EventView,
} from '../../events';
import { DropHostRepository, RegistrationReader } from '../../registrations';
import type { Ride } from './ride-of-operator';
import { sumOf } from '../domain/rider-count';
import { routeSheets, type Rider, type RoutePlace } from './route-sheet';

/** Answers what an event asks of its vehicles: hours, places and numbers, and nobody's name. */
@Injectable()
export class RideReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly contacts: CoachContactReader,
    private readonly capacity: CapacityReader,
    private readonly registrations: RegistrationReader,
    private readonly dropHosts: DropHostRepository,
    private readonly hosts: HostCompanyReader,
  ) {}

  /** By the published route, with the delays of the day; without hours until there is one. */
  async ofEvent(event: EventView): Promise<Ride> {
    const programme = await this.events.programme(event.id);
    const itinerary = await this.events.itinerary(event.id, 'published');
    const contacts = await this.contacts.ofEvent(event.id);
    const riders = await this.riders(event);
    const { interpreterSeats } = await this.capacity.planOf(event.id);
    const sheets = routeSheets({
      ...{ shape: event.shape, contacts, vehicles: programme.vehicles, riders },
      places: await this.places(event, programme),
      calls: await this.expectedDays.ofEvent(event.id),
      driven: itinerary === undefined ? gapBetween : drivenBetween(itinerary.problem),
    });
    const escorts = { staff: event.staffSeats, interpreters: interpreterSeats };
    return { event, sheets, contacts, together: sumOf(riders), ...escorts };
  }

  private async riders(event: EventView): Promise<Rider[]> {
    const drops = await this.dropHosts.visits(event);
    const people = await this.registrations.participants(event.id);
    return people
      .filter(({ transport }) => transport === 'bus')
      .map(({ id, eventStopId, busSeats, wheelchairPlaces }) => ({
        ...{ eventStopId, visitId: drops.get(id) ?? null },
        people: busSeats + wheelchairPlaces,
        wheelchairs: wheelchairPlaces,
        companions: Math.max(0, busSeats + wheelchairPlaces - 1),
      }));
  }

  private async places(
    { associationId }: EventView,
    { stops, visits, vehicles }: EventProgramme,
  ): Promise<ReadonlyMap<string, RoutePlace>> {
    const sites = (await this.hosts.list(associationId)).flatMap((host) => host.sites);
    const addressOf = (siteId: string | null): string => sites.find(({ id }) => id === siteId)?.address ?? '';
    return new Map<string, RoutePlace>([
      ...stops.map((stop) => [stop.id, placeOf(stop, stop.address, stop.landmark)] as const),
      ...visits.map((visit) => [visit.id, placeOf(visit, addressOf(visit.hostSiteId), '')] as const),
      ...vehicles.map(({ id, depotName: name }) => [id, { name, address: '', landmark: '' }] as const),
    ]);
  }
}

/** A driver finds a place without an address by its coordinates. */
const placeOf = (
  { name, latitude, longitude }: { readonly name: string; readonly latitude: number; readonly longitude: number },
  address: string,
  landmark: string,
): RoutePlace => ({ name, address: address || routeSheetTexts.coordinates(latitude, longitude), landmark });
