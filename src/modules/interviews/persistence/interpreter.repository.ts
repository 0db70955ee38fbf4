import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import type { Interpreter } from '../domain/interpreters';
import { EventInterpreterEntity } from './event-interpreter.entity';

const REMOVE_INTERPRETER = sql`DELETE FROM event_interpreter WHERE id = ?`;

/** Stores who interprets at an event that is locked. */
@Injectable()
export class InterpreterRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(
    event: { readonly id: string; readonly associationId: string },
    { name, languages, rides }: Omit<Interpreter, 'id'>,
  ): Promise<void> {
    await this.unitOfWork.repository(EventInterpreterEntity).insert({
      id: newId(),
      associationId: event.associationId,
      eventId: event.id,
      name,
      languages: [...languages],
      rides,
    });
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.execute(REMOVE_INTERPRETER, [id]);
  }
}
