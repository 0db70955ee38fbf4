import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock, type LocalDate } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import type { Coordinator } from '../../identity';
import type { EventCommand } from '../domain/event-life-cycle';
import type { EventEntity } from './event.entity';

/** Who takes a step, and why where that is asked. */
export interface StepTaken {
  readonly user: Pick<Coordinator, 'id'>;
  readonly reason?: string;
}

const ADD = sql`
  INSERT INTO event_step (id, association_id, event_id, command, from_state, taken_by, taken_at, reason)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

const ADD_ENDED = sql`
  INSERT INTO event_step (id, association_id, event_id, command, from_state, taken_at)
  SELECT UUID(), association_id, id, 'finish', state, ? FROM event
  WHERE state IN ('published', 'closed', 'final', 'running') AND date < ?`;

/** Keeps the trail of the steps in events' lives; every call joins the open unit of work. */
@Injectable()
export class EventStepRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(event: EventEntity, command: EventCommand, { user, reason }: StepTaken): Promise<void> {
    const { id, associationId, state } = event;
    const now = this.clock.now();
    await this.unitOfWork.execute(ADD, [newId(), associationId, id, command, state, user.id, now, reason ?? null]);
  }

  /** Of events that end by themselves because their day lies before a day. */
  async addEnded(before: LocalDate): Promise<void> {
    await this.unitOfWork.execute(ADD_ENDED, [this.clock.now(), before]);
  }
}
