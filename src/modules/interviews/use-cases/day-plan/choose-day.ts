import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { dayPlanTexts } from '../../../../texts/day-plan';
import { EventReader, EventSeats, PlanItinerary } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { refuseFixed } from '../../drafting/refuse-fixed';
import { DayPlanRepository } from '../../persistence/day-plan.repository';
import { DayTrials } from '../../planning/day-trials';
import { DraftInterviewPlan } from '../board/draft-interview-plan';

/** Drafts another of the days that were compared. */
@Injectable()
export class ChooseDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly trials: DayTrials,
    private readonly plans: DayPlanRepository,
    private readonly planItinerary: PlanItinerary,
    private readonly draftInterviews: DraftInterviewPlan,
  ) {}

  /**
   * @param command.at which alternative, from 0
   * @throws DomainError `DAY.GONE` (conflict) when there is no such alternative, or not-found
   */
  async execute(command: { readonly user: CurrentUser; readonly eventId: string; readonly at: number }): Promise<void> {
    const { user, at } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseFixed(event);
    const chosen = (await this.plans.find(event.id))?.content.alternatives[at];
    if (!chosen) throw new DomainError('DAY.GONE', 'conflict', dayPlanTexts.gone);
    const on = { user, eventId: event.id };
    const boardings = await this.trials.boardings(event);
    await this.planItinerary.execute({ ...on, boardings, variation: chosen.variation });
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.plans.choose(event.id, at);
    });
    await this.draftInterviews.execute(on);
  }
}
