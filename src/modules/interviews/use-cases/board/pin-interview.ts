import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { interviewTexts } from '../../../../texts/interviews';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { DraftVersion } from '../../drafting/draft-version';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import { refuseOtherEvents } from '../../domain/plannable-event';

/** Fixes an interview of the draft, or lets it go again: the planner never moves what a person pinned. */
@Injectable()
export class PinInterview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly plans: InterviewPlanRepository,
    private readonly versions: DraftVersion,
  ) {}

  /** @throws DomainError `not-found` when the draft has no such interview, `conflict` when it is another version */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly interviewId: string;
    readonly pinned: boolean;
    readonly version?: number | undefined;
  }): Promise<void> {
    const event = refuseOtherEvents(await this.events.byIdOrCode(command.user.associationId, command.eventId));
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.versions.find(event.id, command.version);
      const { interviewId, pinned } = command;
      const isFound = await this.plans.pin({ eventId: event.id, interviewId, pinned, by: command.user.id });
      if (!isFound) throw new DomainError('INTERVIEWS.UNKNOWN', 'not-found', interviewTexts.unknownInterview);
    });
  }
}
