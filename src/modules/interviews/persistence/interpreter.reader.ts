import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { Interpreter } from '../domain/interpreters';
import { EventInterpreterEntity } from './event-interpreter.entity';

/** Answers who interprets at an event, in the order in which they were added. */
@Injectable()
export class InterpreterReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<Interpreter[]> {
    return this.unitOfWork.repository(EventInterpreterEntity).find({ where: { eventId }, order: { id: 'ASC' } });
  }
}
