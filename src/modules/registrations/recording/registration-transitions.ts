import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor';
import { registrationLifeCycle, type RegistrationCommand } from '../domain/registration-life-cycle';
import type { RegistrationState } from '../domain/registration-state';
import { RegistrationHistoryRepository } from '../persistence/registration-history.repository';
import type { RegistrationEntity } from '../persistence/registration.entity';
import { RegistrationRepository } from '../persistence/registration.repository';

export interface TransitionContext {
  readonly by: Actor;
  readonly now: Date;
  readonly reason?: string;
  /** The user who decided it a while ago, when the product carries it out. */
  readonly decidedBy?: string | undefined;
}

type HistorySubject = Pick<RegistrationEntity, 'id' | 'associationId' | 'state'>;

const actorId = (actor: Actor): string | null => {
  if (actor.type === 'user') return actor.user.id;
  return actor.type === 'participant' ? actor.registrationId : null;
};

/** Moves registrations through their life cycle and writes down who did it, when and why. */
@Injectable()
export class RegistrationTransitions {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly history: RegistrationHistoryRepository,
  ) {}

  /** @throws DomainError conflict when the life cycle does not allow the command now */
  async apply(
    registration: RegistrationEntity,
    command: RegistrationCommand,
    context: TransitionContext,
    changes: Partial<RegistrationEntity> = {},
  ): Promise<void> {
    const from = registration.state;
    const to = registrationLifeCycle.next(from, command);
    await this.registrations.change(registration, { ...changes, state: to });
    await this.record(registration, [[from, to]], context);
  }

  /** Writes a new registration down together with the states it went through so far. */
  async start(registration: RegistrationEntity, command: 'seat' | 'wait', context: TransitionContext): Promise<void> {
    registration.state = registrationLifeCycle.next('referred', command);
    await this.registrations.add(registration);
    await this.record(
      registration,
      [
        [null, 'referred'],
        ['referred', registration.state],
      ],
      context,
    );
  }

  /** Writes down why something happened to a registration that stays where it is. */
  remark(registration: HistorySubject, context: TransitionContext): Promise<void> {
    return this.record(registration, [[registration.state, registration.state]], context);
  }

  private async record(
    registration: HistorySubject,
    steps: readonly (readonly [RegistrationState | null, RegistrationState])[],
    { by, now, reason = '', decidedBy }: TransitionContext,
  ): Promise<void> {
    await this.history.add(
      steps.map(([fromState, toState]) => ({
        associationId: registration.associationId,
        registrationId: registration.id,
        fromState,
        toState,
        reason,
        actorType: by.type,
        actorId: actorId(by) ?? decidedBy ?? null,
        at: now,
      })),
    );
  }
}
