import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import { RegionReader, type PickupStopView } from '../../companies';
import { AssociationReader, type AssociationView, type Coordinator } from '../../identity';
import type { EventProgramme } from '../domain/event-view';
import { travelPlacesOf, type TravelPlace } from '../domain/travel/travel-place';
import { EventReader } from './event.reader';

/** What advice on the stops of one event is worked out from. */
export interface AdviceDay {
  readonly association: AssociationView;
  readonly programme: EventProgramme;
  /** Every stop of the association. */
  readonly places: readonly (PickupStopView & { readonly isStation: boolean })[];
  /** Between which the bus may drive. */
  readonly travelPlaces: readonly TravelPlace[];
}

/** Loads the day that stops are advised on. */
@Injectable()
export class AdviceDayReader {
  constructor(
    private readonly events: EventReader,
    private readonly associations: AssociationReader,
    private readonly region: RegionReader,
  ) {}

  /** @throws DomainError not-found, also for another association's event */
  async of({ user, eventId }: { readonly user: Coordinator; readonly eventId: string }): Promise<AdviceDay> {
    const association = await this.associations.byId(user.associationId);
    const event = await this.events.byId(user.associationId, eventId);
    if (!association || !event) throw new DomainError('EVENT.NOT_FOUND', 'not-found', eventTexts.notFound);
    const programme = await this.events.programme(eventId);
    const places = (await this.region.pickupStops(user.associationId)).map((stop) => ({
      ...stop,
      isStation: stop.kind === 'station',
    }));
    const travelPlaces = [...travelPlacesOf({ ...programme, stops: [] }), ...places];
    return { association, programme, places, travelPlaces };
  }
}
