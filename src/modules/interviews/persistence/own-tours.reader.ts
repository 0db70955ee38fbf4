import { Injectable } from '@nestjs/common';
import { DayRouteReader, EventReader, givesTours, type EventView } from '../../events';
import { DropHostRepository, PresenceReader, RegistrationReader } from '../../registrations';
import { ownToursOf, type OwnTours } from '../domain/tours/own-tours';
import { noStairsInTheWay, StairsReader } from './stairs.reader';

/** Answers which tours may be told to whom: messages and the own page promise no other. */
@Injectable()
export class OwnToursReader {
  constructor(
    private readonly events: EventReader,
    private readonly routes: DayRouteReader,
    private readonly registrations: RegistrationReader,
    private readonly presences: PresenceReader,
    private readonly dropHosts: DropHostRepository,
    private readonly stairs: StairsReader,
  ) {}

  /** By registration, of everybody who holds a seat. */
  async ofEvent(event: EventView): Promise<ReadonlyMap<string, OwnTours>> {
    const { visits } = await this.events.programme(event.id);
    const hosts = visits
      .filter(({ kind }) => kind === 'host')
      .map((visit) => ({ ...visit, givesTours: givesTours(visit) }));
    const people = await this.registrations.participants(event.id);
    const ids = people.map(({ id }) => id);
    const stairs = await this.stairs.ofPeople(event, { visits: hosts }, ids);
    const drops = await this.dropHosts.visits(event);
    const route = await this.routes.published(event.id);
    const known = route.source === 'none' ? undefined : (await this.presences.along(event, route)).presences;
    return new Map(
      people.map(({ id, tourGroupId }) => {
        const { noTourAt } = stairs.get(id) ?? noStairsInTheWay;
        const presences = known && (known.get(id) ?? []);
        return [id, ownToursOf(hosts, { tourGroupId, noTourAt, dropVisitId: drops.get(id) ?? null, presences })];
      }),
    );
  }
}
