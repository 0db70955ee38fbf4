import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { dropOffTexts } from '../../../../texts/drop-off';
import { eventTexts } from '../../../../texts/events';
import { parseItineraryProblem, type ItineraryPlan } from '../../../../planners/itinerary';
import { AssociationReader, type AssociationView, type Coordinator, requireRole } from '../../../identity';
import {
  itineraryProblemOf,
  placeNamesOf,
  withNamesInReasons,
  type ItineraryProblemData,
  type StopBoarding,
  type StoredItinerary,
} from '../../domain/itinerary-of-event';
import { travelPlacesOf } from '../../domain/travel/travel-place';
import { isAnswerTo } from '../../domain/travel/is-answer-to';
import type { EventProgramme, EventView } from '../../domain/event-view';
import { EventReader } from '../../persistence/event.reader';
import { EventRepository } from '../../persistence/event.repository';
import { ItineraryRepository } from '../../persistence/itinerary.repository';
import { RouteWishesRepository } from '../../persistence/route-wishes.repository';
import { planInThread } from '../../planning/plan-in-thread';
import { TravelTimes } from '../../travel/travel-times';

/** What the planner may take in a request; a day of one association takes milliseconds. */
const TIME_LIMIT_MS = 8_000;

/** How many people get on where, for the route that is wanted. */
export interface PlanItineraryCommand {
  readonly user: Coordinator;
  readonly eventId: string;
  readonly boardings: readonly StopBoarding[];
}

/** Works out the route of an event and keeps it as draft; answers the plan, also when it is impossible. */
@Injectable()
export class PlanItinerary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: EventReader,
    private readonly events: EventRepository,
    private readonly itineraries: ItineraryRepository,
    private readonly wishes: RouteWishesRepository,
    private readonly associations: AssociationReader,
    private readonly travelTimes: TravelTimes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** True when the programme, the boardings, the wishes or the own travel times changed after a plan was made. */
  async isOutdated(stored: StoredItinerary, command: PlanItineraryCommand): Promise<boolean> {
    const { problem, programme, association } = await this.question(command);
    const own = await this.travelTimes.ownMinutes(association, travelPlacesOf(programme));
    return !isAnswerTo(stored, problem, own);
  }

  /** @throws DomainError not-found, `EVENT.PROGRAMME_FIXED`, `EVENT.INCOMPLETE` (conflict) or a wrong problem */
  async execute(command: PlanItineraryCommand): Promise<ItineraryPlan> {
    requireRole(command.user, 'coordinator');
    const { problem, programme, association, event } = await this.question(command);
    if (problem.hosts.length === 0 || problem.vehicles.length === 0) {
      throw new DomainError('EVENT.INCOMPLETE', 'conflict', eventTexts.nothingToDrive);
    }
    refuseWithoutHost(event, command.boardings);
    const { minutes: travelMinutes, use: travel } = await this.travelTimes.between(
      association,
      travelPlacesOf(programme),
    );
    const asked = { ...problem, ...(Object.keys(travelMinutes).length > 0 && { travelMinutes }) };
    const found = await planInThread(parseItineraryProblem(asked), { timeLimitMs: TIME_LIMIT_MS });
    const plan = withNamesInReasons(found, placeNamesOf(programme));
    await this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      await this.itineraries.saveDraft(event, { problem: asked, plan, travel }, command.user.id, this.clock.now());
    });
    return plan;
  }

  private async question({ user, eventId, boardings }: PlanItineraryCommand): Promise<{
    readonly problem: ItineraryProblemData;
    readonly programme: EventProgramme;
    readonly association: AssociationView;
    readonly event: EventView;
  }> {
    const association = await this.associations.byId(user.associationId);
    const event = await this.reader.byId(user.associationId, eventId);
    if (!association || !event) throw new DomainError('EVENT.NOT_FOUND', 'not-found', eventTexts.notFound);
    const programme = await this.reader.programme(eventId);
    const wishes = await this.wishes.ofEvent(eventId);
    return {
      problem: itineraryProblemOf(programme, boardings, association, { wishes, shape: event.shape }),
      programme,
      association,
      event,
    };
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
