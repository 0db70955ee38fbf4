import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { DomainEvents } from '../../../platform/domain-events';
import { EventSeats } from '../../events';
import type { Actor } from '../domain/actor';
import { holdsSeat, type CancelReason } from '../domain/registration-state';
import { RegistrationCancelled } from '../domain/registrations.domain-events';
import { OfferRepository } from '../persistence/offer.repository';
import { PlannedCancellationRepository } from '../persistence/planned-cancellation.repository';
import type { RegistrationEntity } from '../persistence/registration.entity';
import { demandOfRow } from '../persistence/demand.columns';
import { RegistrationTransitions } from './registration-transitions';

interface Departure {
  readonly actor: Actor;
  readonly registration: RegistrationEntity;
  readonly reason: CancelReason;
  /** The user who decided it a while ago, when the product carries it out. */
  readonly decidedBy?: string;
  /** What the history says of it instead of the code of the reason. */
  readonly remark?: string;
}

/** Ends a registration and gives its seat back; who gets the seat next is the caller's to say. */
@Injectable()
export class DepartureRecorder {
  constructor(
    private readonly seats: EventSeats,
    private readonly offers: OfferRepository,
    private readonly planned: PlannedCancellationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Inside a unit of work that locked the event and the registration. Answers whether a seat came free. */
  async record({ actor, registration, reason, decidedBy, remark = reason }: Departure): Promise<boolean> {
    const now = this.clock.now();
    const { associationId, eventId, id } = registration;
    const freesSeat = holdsSeat(registration.state);
    if (registration.state === 'offered') await this.closeOffer(actor, id, now);
    await this.transitions.apply(
      registration,
      'cancel',
      { by: actor, now, reason: remark, decidedBy },
      {
        cancelReason: reason,
        cancelledAt: now,
        tourGroupId: null,
        waitingReason: null,
        icsSequence: registration.icsSequence + 1,
      },
    );
    if (freesSeat) await this.seats.release(eventId, demandOfRow(registration));
    await this.planned.drop(id);
    const userId = actor.type === 'user' ? actor.user.id : (decidedBy ?? null);
    await this.domainEvents.publish(new RegistrationCancelled(associationId, eventId, id, reason, userId));
    return freesSeat;
  }

  private async closeOffer(actor: Actor, registrationId: string, now: Date): Promise<void> {
    const offer = await this.offers.openOf(registrationId);
    if (offer) await this.offers.close(offer.id, actor.type === 'system' ? 'withdrawn' : 'declined', now);
  }
}
