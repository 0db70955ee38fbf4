import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { DomainEvents } from '../../../platform/domain-events';
import { EventSeats, type EventCapacity } from '../../events';
import type { Actor } from '../domain/actor';
import { SeatOffered } from '../domain/registrations.domain-events';
import { travellerOf } from '../domain/tour-group';
import { OfferRepository } from '../persistence/offer.repository';
import { RegistrationRepository } from '../persistence/registration.repository';
import { demandOfRow } from '../persistence/demand.columns';
import { RegistrationTransitions } from './registration-transitions';
import { TourGroupFinder } from './tour-group-finder';

interface NewOffer {
  readonly event: EventCapacity;
  readonly registrationId: string;
  readonly expiresAt: Date;
  readonly actor: Actor;
  /** Why somebody is offered a seat out of turn. */
  readonly reason?: string;
}

/** Writes an offer down. An offer is a reservation: its seat is taken until it is answered. */
@Injectable()
export class OfferRecorder {
  constructor(
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly offers: OfferRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly tourGroups: TourGroupFinder,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps a seat for somebody who waits; inside a unit of work that locked the event. */
  async record({ event, registrationId, expiresAt, actor, reason = '' }: NewOffer): Promise<void> {
    const now = this.clock.now();
    const registration = await this.registrations.lock(registrationId);
    await this.seats.claim(event.id, demandOfRow(registration));
    const tourGroupId = await this.tourGroups.find(event, travellerOf(registration));
    const changes = { tourGroupId, waitingReason: null };
    await this.transitions.apply(registration, 'offer', { by: actor, now, reason }, changes);
    const offerId = await this.offers.open(registration, now, expiresAt);
    await this.domainEvents.publish(new SeatOffered(event.associationId, event.id, registrationId, offerId));
  }
}
