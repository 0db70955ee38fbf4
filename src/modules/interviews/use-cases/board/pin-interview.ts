import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { sql, UnitOfWork } from '../../../../platform/database';
import { interviewTexts } from '../../../../texts/interviews';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { DraftVersion } from '../../drafting/draft-version';
import { refuseOtherEvents } from '../../domain/plannable-event';

const PIN = sql`
  UPDATE interview i JOIN interview_plan p ON p.id = i.interview_plan_id AND p.state = 'draft'
  SET i.pinned = ?, p.version = p.version + 1, p.changed_by = ? WHERE i.id = ? AND i.event_id = ?`;

/** Fixes an interview of the draft, or lets it go again: the planner never moves what a person pinned. */
@Injectable()
export class PinInterview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
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
      const found = await this.unitOfWork.execute(PIN, [
        command.pinned,
        command.user.id,
        command.interviewId,
        event.id,
      ]);
      if (found === 0) throw new DomainError('INTERVIEWS.UNKNOWN', 'not-found', interviewTexts.unknownInterview);
    });
  }
}
