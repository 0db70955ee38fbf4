import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { ItineraryPlan } from '../../../../planners/itinerary';
import { requireRole } from '../../../identity';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { noVariation, type RouteVariation } from '../../domain/route-variation';
import { EventRepository } from '../../persistence/event.repository';
import { ItineraryRepository } from '../../persistence/itinerary.repository';
import type { ItineraryCommand } from '../../persistence/itinerary-question.reader';
import { RouteTrials } from '../../trials/route-trials';

/** Works out the route of an event and keeps it as draft; answers the plan, also when it is impossible. */
@Injectable()
export class PlanItinerary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trials: RouteTrials,
    private readonly events: EventRepository,
    private readonly itineraries: ItineraryRepository,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param command.variation what the day as a whole asks of the route, beyond what the coordinator wishes
   * @throws DomainError not-found, `EVENT.PROGRAMME_FIXED`, `EVENT.INCOMPLETE` (conflict) or a wrong problem
   */
  async execute(command: ItineraryCommand & { readonly variation?: RouteVariation }): Promise<ItineraryPlan> {
    requireRole(command.user, 'coordinator');
    const { along } = await this.trials.of(command);
    const route = await along(command.variation ?? noVariation);
    await this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      await this.itineraries.saveDraft(event, route, command.user.id, this.clock.now());
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
    });
    return route.plan;
  }
}
