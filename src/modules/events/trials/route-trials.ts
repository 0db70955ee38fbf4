import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { dropOffTexts } from '../../../texts/drop-off';
import { eventTexts } from '../../../texts/events';
import { parseItineraryProblem, type ItineraryProblem } from '../../../planners/itinerary';
import type { EventView } from '../domain/event-view';
import {
  placeNamesOf,
  withNamesInReasons,
  type StopBoarding,
  type StoredItinerary,
} from '../domain/itinerary-of-event';
import type { RouteVariation } from '../domain/route-variation';
import { withVariation } from '../domain/vary-route';
import { travelPlacesOf } from '../domain/travel/travel-place';
import { ItineraryQuestionReader, type ItineraryCommand } from '../persistence/itinerary-question.reader';
import { TravelTimes } from '../travel/travel-times';
import { planInThread } from '../planning/plan-in-thread';

/** What the planner may take in a request; a day of one association takes milliseconds. */
const TIME_LIMIT_MS = 8_000;

/** The routes of an event as it stands; nothing is stored. */
export interface RoutesOfEvent {
  /** What the route planner is asked when the day asks nothing of it. */
  readonly problem: ItineraryProblem;
  /** Works out one route. */
  readonly along: (variation: RouteVariation) => Promise<StoredItinerary>;
}

/** Works out routes of an event, to be looked at or kept. */
@Injectable()
export class RouteTrials {
  constructor(
    private readonly questions: ItineraryQuestionReader,
    private readonly travelTimes: TravelTimes,
  ) {}

  /** Reads the event once. @throws DomainError not-found, `EVENT.INCOMPLETE` (conflict) or a wrong problem */
  async of(command: ItineraryCommand): Promise<RoutesOfEvent> {
    const { problem, programme, association, event } = await this.questions.of(command);
    if (problem.hosts.length === 0 || problem.vehicles.length === 0) {
      throw new DomainError('EVENT.INCOMPLETE', 'conflict', eventTexts.nothingToDrive);
    }
    refuseWithoutHost(event, command.boardings);
    const places = travelPlacesOf(programme);
    const { minutes: travelMinutes, use: travel } = await this.travelTimes.between(association, places);
    const known = Object.keys(travelMinutes).length > 0 ? { travelMinutes } : {};
    const wholeFleet = command.fleet !== undefined;
    const along = async (variation: RouteVariation): Promise<StoredItinerary> => {
      const asked = { ...withVariation(problem, variation), ...known };
      const found = await planInThread(parseItineraryProblem(asked), { timeLimitMs: TIME_LIMIT_MS, wholeFleet });
      return { problem: asked, plan: withNamesInReasons(found, placeNamesOf(programme)), travel, variation };
    };
    return { problem: parseItineraryProblem({ ...problem, ...known }), along };
  }
}

/** @throws DomainError `EVENT.INCOMPLETE` (conflict) when somebody of a drop-off event has no host yet */
function refuseWithoutHost({ shape }: EventView, boardings: readonly StopBoarding[]): void {
  if (shape !== 'drop-off') return;
  const missing = boardings.reduce(
    (sum, { boarding, drop = {} }) => sum + boarding - Object.values(drop).reduce((people, count) => people + count, 0),
    0,
  );
  if (missing > 0) throw new DomainError('EVENT.INCOMPLETE', 'conflict', dropOffTexts.missing(missing));
}
