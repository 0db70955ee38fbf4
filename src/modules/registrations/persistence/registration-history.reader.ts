import { Inject, Injectable } from '@nestjs/common';
import { grouped, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import type { RegistrationState } from '../domain/registration-state';
import { canUndo } from '../domain/undo-cancellation';

/** One step in the life of a registration. */
export interface HistoryStep {
  readonly fromState: RegistrationState | null;
  readonly toState: RegistrationState;
  readonly reason: string;
  readonly actorType: 'user' | 'participant' | 'system';
  readonly actorId: string | null;
  readonly at: Date;
}

const OF = sql<HistoryStep>`
  SELECT from_state AS fromState, to_state AS toState, reason, actor_type AS actorType, actor_id AS actorId, at
  FROM registration_history WHERE registration_id = ? ORDER BY at, id`;

const OF_ALL = sql<HistoryStep & { readonly registrationId: string }>`
  SELECT registration_id AS registrationId, from_state AS fromState, to_state AS toState, reason, actor_type AS actorType,
    actor_id AS actorId, at
  FROM registration_history WHERE registration_id IN (?) ORDER BY at, id`;

/** Answers what happened to a registration, oldest first. */
@Injectable()
export class RegistrationHistoryReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(registrationId: string): Promise<HistoryStep[]> {
    return this.unitOfWork.query(OF, [registrationId]);
  }

  /** By registration. */
  async ofAll(registrationIds: readonly string[]): Promise<ReadonlyMap<string, readonly HistoryStep[]>> {
    if (registrationIds.length === 0) return new Map();
    return grouped(
      await this.unitOfWork.query(OF_ALL, [registrationIds]),
      ({ registrationId }) => registrationId,
      (step) => step,
    );
  }

  /** Whether this user can still take the cancellation back. */
  async isUndoable(registrationId: string, user: { readonly id: string }): Promise<boolean> {
    return canUndo((await this.of(registrationId)).at(-1), user.id, this.clock.now());
  }
}
