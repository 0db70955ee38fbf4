import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { EventReader, EventSeats, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import { draftDifference, standingChoices, type DraftChange, type InterviewChoice } from '../../domain/draft-change';
import { handMadePlaces } from '../../domain/hand-made-places';
import { handMadePlan, problemWith, vacancyInSlot } from '../../domain/hand-made-plan';
import { spanOf, type PlacedInterview } from '../../domain/place-interviews';
import { InterviewChangeRepository } from '../../persistence/interview-change.repository';
import { storedResult } from '../../domain/stored-result';
import type { InterviewPlanEntity } from '../../persistence/interview-plan.entity';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import type { InterviewEntity } from '../../persistence/interview.entity';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { DraftVersion } from '../../drafting/draft-version';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';

/** Changes a draft by hand, under the planner's own rules; the planner then leaves what a person placed. */
@Injectable()
export class ChangeInterviewDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly inputs: PlanningInputReader,
    private readonly plans: InterviewPlanRepository,
    private readonly changes: InterviewChangeRepository,
    private readonly versions: DraftVersion,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INTERVIEWS.RULE_BROKEN` or `INTERVIEWS.CHANGED_MEANWHILE` (conflict), or not-found */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly version: number;
    readonly change: DraftChange;
  }): Promise<void> {
    const { user, change } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const draft = await this.versions.require(event.id, command.version);
      const input = await this.inputs.drafted(event);
      const problem = buildInterviewProblem(input);
      const known = problemWith(problem, []);
      const interviews = await this.plans.interviewsOf(draft.id);
      const difference = draftDifference(interviews, change, (interview, slotId) =>
        vacancyInSlot(known, interview, slotId),
      );
      const staying = interviews.filter((interview) => !difference.removed.includes(interview));
      const plan = handMadePlan(problem, [...standingChoices(staying), ...difference.added]);
      const result = storedResult(plan);
      const rowFor = (choice: InterviewChoice & PlacedInterview): InterviewEntity => this.newRow(event, draft, choice);
      const changing = { problem: known, visits: input.visits, interviews, difference, rowFor };
      const { removed, added } = handMadePlaces(changing);
      const next = { ...draft, result, changedBy: user.id, version: draft.version + 1 };
      await this.plans.save(next, []);
      await this.changes.apply(removed, added);
      await this.changes.keep({
        id: newId(),
        associationId: event.associationId,
        interviewPlanId: draft.id,
        version: next.version,
        kind: change.kind,
        removed,
        added,
        changedBy: user.id,
        changedAt: this.clock.now(),
      });
    });
  }

  private newRow(
    event: EventView,
    draft: InterviewPlanEntity,
    choice: InterviewChoice & PlacedInterview,
  ): InterviewEntity {
    return {
      id: newId(),
      associationId: event.associationId,
      interviewPlanId: draft.id,
      eventId: event.id,
      registrationId: choice.registrationId,
      vacancyId: choice.vacancyId,
      ...spanOf(choice),
      place: choice.place,
      pinned: true,
      mode: 'on-site',
      phoneUntil: null,
      state: 'planned',
      notHeldReason: null,
    };
  }
}
