import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { DomainEvents } from '../../../../platform/domain-events';
import { EventSeats } from '../../../events';
import { OfferLapsed } from '../../domain/registrations.domain-events';
import { OfferRepository } from '../../persistence/offer.repository';
import { demandOfRow } from '../../persistence/demand.columns';
import { RegistrationLock, type LockedRegistration } from '../../recording/registration-lock';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { OfferFreedSeats } from './offer-freed-seats';

/** Offers handled in one sweep; the next sweep takes the rest. */
const BATCH = 100;

/** A person whose offer ends unanswered this many times leaves the waiting list. */
const CHANCES = 2;

/**
 * Ends offers that nobody answered. The first time the person goes back to the end of the waiting list, the second time
 * out of it; either way the seat goes to the next in turn.
 */
@Injectable()
export class ExpireOffers {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly seats: EventSeats,
    private readonly offers: OfferRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many offers ended. */
  async execute(): Promise<number> {
    const overdue = await this.offers.overdue(this.clock.now(), BATCH);
    for (const { registrationId } of overdue) {
      await this.registrationLock.hold({ actor: { type: 'system' }, registrationId }, (locked) => this.expire(locked));
    }
    return overdue.length;
  }

  private async expire({ registration, now }: LockedRegistration): Promise<void> {
    const { associationId, eventId, id } = registration;
    const offer = await this.offers.openOf(id);
    if (offer === null || offer.expiresAt > now) return;
    await this.offers.close(offer.id, 'expired', now);
    const isLast = (await this.offers.countExpired(id)) >= CHANCES;
    await this.transitions.apply(
      registration,
      isLast ? 'drop' : 'lapse',
      { by: { type: 'system' }, now },
      { tourGroupId: null, waitingSince: now, waitingReason: isLast ? null : 'offer-lapsed' },
    );
    await this.seats.release(eventId, demandOfRow(registration));
    await this.domainEvents.publish(new OfferLapsed(associationId, eventId, id, offer.id));
    await this.offerFreedSeats.execute({ eventId });
  }
}
