import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { DomainEvents } from '../../../platform/domain-events';
import { afterRelease, EventSeats, shortageFor, type EventCapacity, type SeatDemand } from '../../events';
import { holdsSeat } from '../domain/registration-state';
import { JobseekerSeated, JobseekerWaitlisted } from '../domain/registrations.domain-events';
import type { RegistrationEntity } from '../persistence/registration.entity';
import { demandOfRow } from '../persistence/demand.columns';
import { RegistrationTransitions, type TransitionContext } from './registration-transitions';

interface Arrival {
  readonly event: EventCapacity;
  readonly registration: RegistrationEntity;
  readonly context: TransitionContext;
  readonly changes: Partial<RegistrationEntity>;
}

/** Writes down that somebody gets another seat, gets a seat after all, or waits again; the event is locked. */
@Injectable()
export class SeatRecorder {
  constructor(
    private readonly seats: EventSeats,
    private readonly transitions: RegistrationTransitions,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Takes the seat and announces it. `restore` = the person had a seat before a cancellation by mistake. */
  async seat(command: 'seat' | 'restore', { event, registration, context, changes }: Arrival): Promise<void> {
    await this.seats.claim(event.id, demandOfRow(registration));
    const seated = { ...changes, waitingReason: null, waitingSince: null };
    await this.transitions.apply(registration, command, context, seated);
    await this.domainEvents.publish(new JobseekerSeated(event.associationId, event.id, registration.id, false));
  }

  /**
   * Gives the seat of somebody who has one back and takes what the person needs from now on.
   * @throws DomainError `REGISTRATION.NO_ROOM` (conflict) in these words when that is not there
   */
  async move(
    event: EventCapacity,
    registration: RegistrationEntity,
    demand: SeatDemand,
    refusal: string,
  ): Promise<void> {
    if (!holdsSeat(registration.state)) return;
    const before = demandOfRow(registration);
    if (shortageFor(afterRelease(event, before), demand) !== undefined) {
      throw new DomainError('REGISTRATION.NO_ROOM', 'conflict', refusal);
    }
    await this.seats.release(event.id, before);
    await this.seats.claim(event.id, demand);
  }

  /** Puts somebody whose cancellation was a mistake on the waiting list and announces it. */
  async requeue({ event, registration, context, changes }: Arrival): Promise<void> {
    await this.transitions.apply(registration, 'requeue', context, changes);
    await this.domainEvents.publish(new JobseekerWaitlisted(event.associationId, event.id, registration.id));
  }
}
