import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { interviewTexts } from '../../../../texts/interviews';
import { EventReader, EventSeats, SeatInterpreters } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { InterpreterRepository } from '../../persistence/interpreter.repository';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';

const MAX_LENGTH = 80;

/** Says who comes along to an event to interpret, and in which languages. */
@Injectable()
export class AddInterpreter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly seatInterpreters: SeatInterpreters,
    private readonly interpreters: InterpreterRepository,
  ) {}

  /** @throws DomainError `INTERVIEWS.INTERPRETER_INCOMPLETE` (invalid) without a name or a language, `EVENT.TOO_FEW_…` (conflict) without a seat */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly name: string;
    readonly languages: readonly string[];
    /** Takes a seat on the bus. */
    readonly rides: boolean;
  }): Promise<void> {
    const event = refuseOtherEvents(await this.events.byIdOrCode(command.user.associationId, command.eventId));
    refuseWhenOver(event);
    const name = command.name.trim();
    const languages = command.languages.map((language) => language.trim()).filter((language) => language !== '');
    if (name === '' || name.length > MAX_LENGTH || languages.length === 0) {
      throw new DomainError('INTERVIEWS.INTERPRETER_INCOMPLETE', 'invalid', interviewTexts.interpreterIncomplete);
    }
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.interpreters.add(event, { name, languages, rides: command.rides });
      if (command.rides) await this.seatInterpreters.execute({ user: command.user, eventId: event.id, more: 1 });
    });
  }
}
