import { Inject, Injectable } from '@nestjs/common';
import {
  EventReader,
  isProgrammeOpen,
  isTrial,
  ItineraryQuestionReader,
  RouteWishesRepository,
  VehicleTermsRepository,
  type EventView,
} from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { BoardingReader, DropHostRepository } from '../../../../modules/registrations';
import { CONFIG, type Config } from '../../../../platform/config';
import { lateReturnsOf, longRidesOf } from './route-warnings';
import type { RouteProps } from './route.page';

/** Gathers what the route page shows. */
@Injectable()
export class RouteReader {
  constructor(
    private readonly events: EventReader,
    private readonly boardings: BoardingReader,
    private readonly dropHosts: DropHostRepository,
    private readonly questions: ItineraryQuestionReader,
    private readonly wishes: RouteWishesRepository,
    private readonly terms: VehicleTermsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ofEvent(user: CurrentUser, event: EventView): Promise<Omit<RouteProps, 'user' | 'notice' | 'state'>> {
    const programme = await this.events.programme(event.id);
    const { vehicles, stops, visits } = programme;
    const draft = await this.events.itinerary(event.id, 'draft');
    const published = await this.events.itinerary(event.id, 'published');
    const newest = draft ?? published;
    const boardings = await this.boardings.along(event, newest);
    return {
      event,
      programme,
      names: new Map([...vehicles, ...stops, ...visits].map(({ id, name }) => [id, name])),
      draft,
      published,
      isOutdated:
        newest !== undefined && (await this.questions.hasChangedSince(newest, { user, eventId: event.id, boardings })),
      isTrial: isTrial(boardings),
      isOpen: isProgrammeOpen(event.state),
      dropHosts: event.shape === 'drop-off' ? await this.dropHosts.ofEvent(event.id) : null,
      wishes: await this.wishes.ofEvent(event.id),
      prices: await this.terms.prices(event.id),
      longRides: newest && event.shape === 'drop-off' ? longRidesOf(newest.plan, boardings, programme) : [],
      late: newest ? lateReturnsOf(newest.plan, boardings, programme) : [],
      tiles:
        this.config.tilesUrl === '' ? null : { url: this.config.tilesUrl, attribution: this.config.tilesAttribution },
      canPlan: vehicles.length > 0 && stops.length > 0 && visits.length > 0,
    };
  }
}
