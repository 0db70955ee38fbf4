import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { EventSeats, type EventCapacity } from '../../events';
import { requireHandler, type Actor } from '../domain/actor';
import type { RegistrationEntity } from '../persistence/registration.entity';
import { RegistrationRepository } from '../persistence/registration.repository';

/** Who changes which registration. */
export interface RegistrationCommand {
  readonly actor: Actor;
  readonly registrationId: string;
}

/** A registration and its event, both locked until the transaction ends. */
export interface LockedRegistration {
  readonly event: EventCapacity;
  readonly registration: RegistrationEntity;
  readonly now: Date;
}

/** Locks registrations in the one order there is: the event first, then the registration. */
@Injectable()
export class RegistrationLock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Runs the work in a unit of work that holds both locks.
   * @throws DomainError not-found when there is no such registration, or the actor has nothing to do with it
   */
  async hold<Result>(
    { actor, registrationId }: RegistrationCommand,
    work: (locked: LockedRegistration) => Promise<Result>,
  ): Promise<Result> {
    const eventId = await this.registrations.eventOf(registrationId);
    return this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler(actor, registration);
      return work({ event, registration, now: this.clock.now() });
    });
  }
}
