import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { interviewTexts } from '../../../texts/interviews';
import { EventReader, EventSeats } from '../../events';
import type { CurrentUser } from '../../identity';
import { EventInterpreterEntity } from '../persistence/event-interpreter.entity';
import { refuseOtherEvents, refuseWhenOver } from './event-of-coordinator';

const MAX_LENGTH = 80;

/** Says who comes along to an event to interpret, and in which languages. */
@Injectable()
export class AddInterpreter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
  ) {}

  /** @throws DomainError `INTERVIEWS.INTERPRETER_INCOMPLETE` (invalid) without a name or a language */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly name: string;
    readonly languages: readonly string[];
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
      await this.unitOfWork
        .repository(EventInterpreterEntity)
        .insert({ id: newId(), associationId: event.associationId, eventId: event.id, name, languages });
    });
  }
}
