import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { EventReader, EventSeats, PublishItinerary } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { DayGuard } from '../../drafting/day-guard';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import { PublishInterviewPlan } from '../board/publish-interview-plan';

/** Publishes route and interviews together: people hear one day, and nobody an hour that does not fit the other. */
@Injectable()
export class PublishDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly plans: InterviewPlanRepository,
    private readonly publishItinerary: PublishItinerary,
    private readonly publishInterviews: PublishInterviewPlan,
    private readonly guard: DayGuard,
  ) {}

  /**
   * Publishes what is drafted of the two; what is not stays as people know it.
   * @param command.version of the draft of the interviews that the user saw; left out: whatever it is
   * @throws DomainError `DAY.*`, `ITINERARY.*`, `INTERVIEWS.*` (conflict), or not-found
   */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly version?: number | undefined;
  }): Promise<void> {
    const { user, version } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    const on = { user, eventId: event.id };
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const route = await this.events.itinerary(event.id, 'draft');
      const interviews = await this.plans.find(event.id, 'draft');
      if (route || !interviews) await this.publishItinerary.execute({ ...on, interviewsFollow: interviews !== null });
      if (interviews) await this.publishInterviews.execute({ ...on, version });
      else await this.guard.refuseImpossible(event.id);
    });
  }
}
