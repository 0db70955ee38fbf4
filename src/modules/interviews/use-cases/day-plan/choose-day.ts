import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { dayPlanTexts } from '../../../../texts/day-plan';
import { EventReader, EventSeats, PlanItinerary } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { BoardingReader } from '../../../registrations';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { refuseFixed } from '../../drafting/refuse-fixed';
import { DayPlanRepository } from '../../persistence/day-plan.repository';
import { DayQuestionReader } from '../../persistence/day-question.reader';
import { DraftInterviewPlan } from '../board/draft-interview-plan';

/** Drafts another of the days that were compared. */
@Injectable()
export class ChooseDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly boardings: BoardingReader,
    private readonly plans: DayPlanRepository,
    private readonly questions: DayQuestionReader,
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
    const plan = await this.plans.find(event.id);
    const chosen = plan?.content.alternatives[at];
    if (!plan || !chosen) throw new DomainError('DAY.GONE', 'conflict', dayPlanTexts.gone);
    const on = { user, eventId: event.id };
    const boardings = await this.boardings.ofEvent(event, chosen.variation.drops);
    await this.planItinerary.execute({ ...on, boardings, variation: chosen.variation });
    await this.draftInterviews.execute(on);
    const question = await this.questions.of(event);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.plans.choose(plan, at, question);
    });
  }
}
