import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { interviewTexts } from '../../../../texts/interviews';
import { parseInterviewProblem, planInterviews, type InterviewPlan } from '../../../../planners/interviews';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { DraftStore } from '../../drafting/draft-store';
import { DraftVersion } from '../../drafting/draft-version';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';

/** Computes the best interview plan for an event as it stands and keeps it as draft; nobody is told. */
@Injectable()
export class DraftInterviewPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly inputs: PlanningInputReader,
    private readonly store: DraftStore,
    private readonly versions: DraftVersion,
  ) {}

  /**
   * @param version of the draft that the user saw and that goes, 0 for none; left out: whatever it is
   * @throws DomainError `not-found`, or `conflict` when people came or left, or another changed the draft, meanwhile
   */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly version?: number | undefined;
  }): Promise<InterviewPlan> {
    const { user, version } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    const problem = buildInterviewProblem(await this.inputs.drafted(event));
    const plan = await planInterviews(parseInterviewProblem(problem));
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.versions.find(event.id, version);
      const now = buildInterviewProblem(await this.inputs.drafted(event));
      if (JSON.stringify(now) !== JSON.stringify(problem)) {
        throw new DomainError('INTERVIEWS.CHANGED_MEANWHILE', 'conflict', interviewTexts.changedMeanwhile);
      }
      await this.store.replace(event, user, { problem, plan });
    });
    return plan;
  }
}
