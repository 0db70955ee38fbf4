import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { sql, UnitOfWork } from '../../../../platform/database';
import { interviewTexts } from '../../../../texts/interviews';
import { EventReader, EventSeats, SeatInterpreters } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { InterpreterReader } from '../../persistence/interpreter.reader';
import { refuseOtherEvents } from '../../domain/plannable-event';

const REMOVE_INTERPRETER = sql`DELETE FROM event_interpreter WHERE id = ?`;

/** Takes an interpreter off an event. */
@Injectable()
export class RemoveInterpreter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly seatInterpreters: SeatInterpreters,
    private readonly interpreters: InterpreterReader,
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
      const interpreters = await this.interpreters.ofEvent(event.id);
      const gone = interpreters.find(({ id }) => id === command.interpreterId);
      if (!gone) throw new DomainError('INTERVIEWS.UNKNOWN', 'not-found', interviewTexts.unknownInterpreter);
      await this.unitOfWork.execute(REMOVE_INTERPRETER, [gone.id]);
      if (gone.rides) await this.seatInterpreters.execute({ user: command.user, eventId: event.id, more: -1 });
    });
  }
}
