import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { parseInterviewProblem, type InterviewPlan } from '../../../planners/interviews';
import type { EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { placesOfPlan, spanOf } from '../domain/place-interviews';
import { storedResult } from '../domain/stored-result';
import type { InterviewPlanEntity } from '../persistence/interview-plan.entity';
import { InterviewPlanRepository } from '../persistence/interview-plan.repository';
import { InterviewReader } from '../persistence/interview.reader';

/** Keeps what the planner found as the draft of an event that is locked. */
@Injectable()
export class DraftStore {
  constructor(
    private readonly plans: InterviewPlanRepository,
    private readonly interviews: InterviewReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the draft; what was pinned and is still in the plan stays pinned.
   * @param found the plan with the problem that it answers
   */
  async replace(
    event: EventView,
    user: CurrentUser,
    { problem, plan }: { readonly problem: object; readonly plan: InterviewPlan },
  ): Promise<void> {
    const pinned = new Set(
      (await this.interviews.draft(event.id))
        .filter((interview) => interview.pinned)
        .map(({ registrationId, slotId }) => `${registrationId} ${slotId}`),
    );
    const old = await this.plans.find(event.id, 'draft');
    const known = old ?? (await this.plans.find(event.id, 'published'));
    if (old) await this.plans.remove(old.id);
    const row = { ...this.row(event, user, plan), version: (known?.version ?? 0) + 1 };
    await this.plans.save(
      row,
      placesOfPlan(parseInterviewProblem(problem), plan.interviews).map((interview) => ({
        id: newId(),
        associationId: event.associationId,
        interviewPlanId: row.id,
        eventId: event.id,
        registrationId: interview.registrationId,
        vacancyId: interview.vacancyId,
        ...spanOf(interview),
        place: interview.place,
        pinned: pinned.has(`${interview.registrationId} ${interview.slotId}`),
        mode: 'on-site',
        phoneUntil: null,
        state: 'planned',
        notHeldReason: null,
      })),
    );
  }

  private row(event: EventView, user: CurrentUser, plan: InterviewPlan): InterviewPlanEntity {
    return {
      id: newId(),
      associationId: event.associationId,
      eventId: event.id,
      state: 'draft',
      result: storedResult(plan),
      createdBy: user.id,
      changedBy: user.id,
      createdAt: this.clock.now(),
      publishedAt: null,
      version: 1,
    };
  }
}
