import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import { requireCoordinator, type Coordinator } from '../../companies';
import { AssociationReader } from '../../identity';
import { parseItineraryProblem, type ItineraryPlan } from '../domain/itinerary';
import {
  itineraryProblemOf,
  placeNamesOf,
  withNamesInReasons,
  type ItineraryProblemData,
  type StopBoarding,
} from '../domain/itinerary-of-event';
import { EventReader } from '../persistence/event.reader';
import { Events } from '../persistence/events';
import { Itineraries } from '../persistence/itineraries';
import { planInThread } from '../planning/plan-in-thread';

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
    private readonly events: Events,
    private readonly itineraries: Itineraries,
    private readonly associations: AssociationReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The problem as it stands now, to see whether a stored plan still answers it. */
  async problem({ user, eventId, boardings }: PlanItineraryCommand): Promise<ItineraryProblemData> {
    const association = await this.associations.byId(user.associationId);
    const event = await this.reader.byId(user.associationId, eventId);
    if (!association || !event) throw new DomainError('EVENT.NOT_FOUND', 'not-found', eventTexts.notFound);
    return itineraryProblemOf(await this.reader.programme(eventId), boardings, association);
  }

  /** @throws DomainError not-found, `EVENT.PROGRAMME_FIXED`, `EVENT.INCOMPLETE` (conflict) or a wrong problem */
  async execute(command: PlanItineraryCommand): Promise<ItineraryPlan> {
    requireCoordinator(command.user);
    const problem = await this.problem(command);
    if (problem.hosts.length === 0 || problem.vehicles.length === 0) {
      throw new DomainError('EVENT.INCOMPLETE', 'conflict', eventTexts.nothingToDrive);
    }
    const found = await planInThread(parseItineraryProblem(problem), { timeLimitMs: TIME_LIMIT_MS });
    const plan = withNamesInReasons(found, placeNamesOf(await this.reader.programme(command.eventId)));
    await this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      await this.itineraries.saveDraft(event, { problem, plan }, command.user.id, this.clock.now());
    });
    return plan;
  }
}
