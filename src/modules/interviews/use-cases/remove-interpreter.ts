import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { interviewTexts } from '../../../texts/interviews';
import { EventReader, EventSeats } from '../../events';
import type { CurrentUser } from '../../identity';
import { refuseOtherEvents } from './event-of-coordinator';

/** Takes an interpreter off an event. */
@Injectable()
export class RemoveInterpreter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
  ) {}

  /** @throws DomainError `not-found` */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly interpreterId: string;
  }): Promise<void> {
    const event = refuseOtherEvents(await this.events.byIdOrCode(command.user.associationId, command.eventId));
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const gone = await this.unitOfWork.execute('DELETE FROM event_interpreter WHERE id = ? AND event_id = ?', [
        command.interpreterId,
        event.id,
      ]);
      if (gone === 0) throw new DomainError('INTERVIEWS.UNKNOWN', 'not-found', interviewTexts.unknownInterpreter);
    });
  }
}
