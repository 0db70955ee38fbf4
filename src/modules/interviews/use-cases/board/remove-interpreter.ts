import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { interviewTexts } from '../../../../texts/interviews';
import { EventReader, EventSeats, SeatInterpreters } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { InterpreterRepository } from '../../persistence/interpreter.repository';
import { InterpreterReader } from '../../persistence/interpreter.reader';
import { refuseOtherEvents } from '../../domain/plannable-event';

/** Takes an interpreter off an event. */
@Injectable()
export class RemoveInterpreter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly seatInterpreters: SeatInterpreters,
    private readonly interpreters: InterpreterReader,
    private readonly repository: InterpreterRepository,
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
      await this.repository.remove(gone.id);
      if (gone.rides) await this.seatInterpreters.execute({ user: command.user, eventId: event.id, more: -1 });
    });
  }
}
