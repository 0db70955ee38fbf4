import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { interviewTexts } from '../../../../texts/interviews';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import { standingChoices } from '../../domain/draft-change';
import { handMadePlan } from '../../domain/hand-made-plan';
import { InterviewChangeRepository } from '../../persistence/interview-change.repository';
import { storedResult } from '../../domain/stored-result';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { DraftVersion } from '../../drafting/draft-version';
import { refuseOtherEvents } from '../../domain/plannable-event';

/** Takes back the last change of a draft by hand; repeated, the ones before it. */
@Injectable()
export class UndoInterviewChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly inputs: PlanningInputReader,
    private readonly plans: InterviewPlanRepository,
    private readonly changes: InterviewChangeRepository,
    private readonly versions: DraftVersion,
  ) {}

  /**
   * @throws DomainError `conflict` when nothing was changed, somebody else was first, or a removed interview has no
   * place any more
   */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly version: number;
  }): Promise<void> {
    const { user } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const draft = await this.versions.require(event.id, command.version);
      const last = await this.changes.last(draft.id);
      if (!last) throw new DomainError('INTERVIEWS.NOTHING_TO_UNDO', 'conflict', interviewTexts.nothingToUndo);
      const interviews = await this.plans.interviewsOf(draft.id);
      const taken = interviews.filter(({ id }) => last.added.some((added) => added.id === id));
      const after = [...interviews.filter((interview) => !taken.includes(interview)), ...last.removed];
      const problem = buildInterviewProblem(await this.inputs.drafted(event));
      const result = storedResult(handMadePlan(problem, standingChoices(after)));
      await this.plans.save({ ...draft, result, changedBy: user.id, version: draft.version + 1 }, []);
      await this.changes.apply(taken, last.removed);
      await this.changes.forget(last.id);
    });
  }
}
