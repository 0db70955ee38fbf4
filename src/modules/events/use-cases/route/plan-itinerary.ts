import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { dropOffTexts } from '../../../../texts/drop-off';
import { eventTexts } from '../../../../texts/events';
import { parseItineraryProblem, type ItineraryPlan } from '../../../../planners/itinerary';
import { requireRole } from '../../../identity';
import { placeNamesOf, withNamesInReasons, type StopBoarding } from '../../domain/itinerary-of-event';
import { travelPlacesOf } from '../../domain/travel/travel-place';
import type { EventView } from '../../domain/event-view';
import { EventRepository } from '../../persistence/event.repository';
import { ItineraryRepository } from '../../persistence/itinerary.repository';
import { ItineraryQuestionReader, type ItineraryCommand } from '../../persistence/itinerary-question.reader';
import { planInThread } from '../../planning/plan-in-thread';
import { TravelTimes } from '../../travel/travel-times';

/** What the planner may take in a request; a day of one association takes milliseconds. */
const TIME_LIMIT_MS = 8_000;

/** Works out the route of an event and keeps it as draft; answers the plan, also when it is impossible. */
@Injectable()
export class PlanItinerary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ItineraryQuestionReader,
    private readonly events: EventRepository,
    private readonly itineraries: ItineraryRepository,
    private readonly travelTimes: TravelTimes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, `EVENT.PROGRAMME_FIXED`, `EVENT.INCOMPLETE` (conflict) or a wrong problem */
  async execute(command: ItineraryCommand): Promise<ItineraryPlan> {
    requireRole(command.user, 'coordinator');
    const { problem, programme, association, event } = await this.questions.of(command);
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
