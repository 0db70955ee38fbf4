import { Inject, Injectable } from '@nestjs/common';
import type { Clock, LocalDate, ClosingDays } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents, OnDomainEvent } from '../../../../platform/domain-events';
import { CapacityChanged, EventReader, EventSeats, type EventCapacity } from '../../../events';
import type { Actor } from '../../domain/actor';
import { offerExpiry } from '../../domain/offer-expiry';
import { isActive } from '../../domain/referral-window';
import { SeatOffered } from '../../domain/registrations.domain-events';
import { chooseTourGroup } from '../../domain/tour-group';
import { reviewWaitingList } from '../../domain/waiting-list';
import { OfferRepository } from '../../persistence/offer.repository';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/stored-demand';

/** Who makes an offer, and why. */
interface OfferedBy {
  readonly by: Actor;
  readonly reason?: string;
}

const BY_TURN: OfferedBy = { by: { type: 'system' } };

/** Offers free seats to the waiting list, in turn. An offer is a reservation: its seat is taken until it is answered. */
@Injectable()
export class OfferFreedSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly events: EventReader,
    private readonly registrations: RegistrationRepository,
    private readonly offers: OfferRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OnDomainEvent(CapacityChanged)
  async onCapacityChanged({ eventId }: CapacityChanged): Promise<void> {
    await this.execute(eventId);
  }

  /** Answers how many offers were made. */
  async execute(eventId: string): Promise<number> {
    return this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      if (!isActive(event)) return 0;
      const waiters = await this.registrations.waiters(eventId);
      if (waiters.length === 0) return 0;
      const review = reviewWaitingList(event, waiters);
      await this.registrations.setWaitingReasons(review.changedReasons);
      if (review.offers.length === 0) return 0;
      const expiresAt = await this.expiryOf(event);
      if (expiresAt === null) return 0;
      for (const registrationId of review.offers) await this.offer(event, registrationId, expiresAt);
      return review.offers.length;
    });
  }

  /** Until when an offer made now could be answered; null when the list is closed: too late for any offer. */
  async expiryOf(event: {
    readonly id: string;
    readonly date: LocalDate;
    readonly closingDays: ClosingDays;
  }): Promise<Date | null> {
    return offerExpiry(this.clock.now(), { ...event, departure: await this.departure(event.id) });
  }

  /** Keeps a seat for somebody who waits; inside a unit of work that locked the event. */
  async offer(event: EventCapacity, registrationId: string, expiresAt: Date, how: OfferedBy = BY_TURN): Promise<void> {
    const now = this.clock.now();
    const registration = await this.registrations.lock(registrationId);
    await this.seats.claim(event.id, demandOfRow(registration));
    const tourGroupId = chooseTourGroup(event.tourGroups, await this.registrations.groupSizes(event.id));
    await this.transitions.apply(registration, 'offer', { ...how, now }, { tourGroupId, waitingReason: null });
    const offerId = await this.offers.open(registration, now, expiresAt);
    await this.domainEvents.publish(new SeatOffered(event.associationId, event.id, registrationId, offerId));
  }

  /** When the first bus leaves its first stop, once that is published. */
  private async departure(eventId: string): Promise<string | null> {
    const times = await this.events.stopTimes(eventId);
    return [...times.values()].map(({ leave }) => leave).sort()[0] ?? null;
  }
}
