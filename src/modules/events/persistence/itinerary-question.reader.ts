import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import { AssociationReader, type AssociationView, type Coordinator } from '../../identity';
import type { EventProgramme, EventView } from '../domain/event-view';
import { onlyFleet } from '../domain/fleet';
import {
  itineraryProblemOf,
  type ItineraryProblemData,
  type StopBoarding,
  type StoredItinerary,
} from '../domain/itinerary-of-event';
import { noVariation } from '../domain/route-variation';
import { withVariation } from '../domain/vary-route';
import { isAnswerTo } from '../domain/travel/is-answer-to';
import { travelPlacesOf } from '../domain/travel/travel-place';
import { TravelTimes } from '../travel/travel-times';
import { EventReader } from './event.reader';
import { RouteWishesRepository } from './route-wishes.repository';

/** The event whose route is wanted, and how many people get on where. */
export interface ItineraryCommand {
  readonly user: Coordinator;
  readonly eventId: string;
  readonly boardings: readonly StopBoarding[];
  /**
   * The vehicles that are to drive, each of them, also those that stay at home now; left out: those that do not stay at home,
   * as far as they are needed.
   */
  readonly fleet?: readonly string[];
}

/** An event as the route planner looks at it, without the minutes between its places. */
export interface ItineraryQuestion {
  readonly problem: ItineraryProblemData;
  readonly programme: EventProgramme;
  readonly association: AssociationView;
  readonly event: EventView;
}

/** Puts the question of an event to the route planner into words. */
@Injectable()
export class ItineraryQuestionReader {
  constructor(
    private readonly events: EventReader,
    private readonly wishes: RouteWishesRepository,
    private readonly associations: AssociationReader,
    private readonly travelTimes: TravelTimes,
  ) {}

  /** @throws DomainError not-found, also for another association's event */
  async of({ user, eventId, boardings, fleet }: ItineraryCommand): Promise<ItineraryQuestion> {
    const association = await this.associations.byId(user.associationId);
    const event = await this.events.byId(user.associationId, eventId);
    if (!association || !event) throw new DomainError('EVENT.NOT_FOUND', 'not-found', eventTexts.notFound);
    const planned = await this.events.programme(eventId);
    const programme = fleet ? { ...planned, vehicles: onlyFleet(planned.vehicles, fleet) } : planned;
    const wishes = await this.wishes.ofEvent(eventId);
    const problem = itineraryProblemOf(programme, boardings, association, { wishes, shape: event.shape });
    return { problem, programme, association, event };
  }

  /** True when the programme, the boardings, the wishes or the own travel times changed after a plan was made. */
  async hasChangedSince(stored: StoredItinerary, command: ItineraryCommand): Promise<boolean> {
    const { problem, programme, association } = await this.of(command);
    const own = await this.travelTimes.ownMinutes(association, travelPlacesOf(programme));
    return !isAnswerTo(stored, withVariation(problem, stored.variation ?? noVariation), own);
  }
}
