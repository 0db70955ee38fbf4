import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { EventSeats } from '../../../events';
import { isActive } from '../../domain/referral-window';
import { OfferLapsed } from '../../domain/registrations.domain-events';
import { eligibleNow } from '../../domain/waiting-list';
import { OfferRepository } from '../../persistence/offer.repository';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/stored-demand';
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
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly offers: OfferRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many offers ended. */
  async execute(): Promise<number> {
    const overdue = await this.offers.overdue(this.clock.now(), BATCH);
    for (const { registrationId, eventId } of overdue) await this.expire(eventId, registrationId);
    return overdue.length;
  }

  /** Offers seats that are free while somebody who fits waits, such as those that came free when no offer could be made. */
  async offerWhatIsFree(): Promise<number> {
    let made = 0;
    for (const eventId of await this.registrations.eventsWithWaiters()) {
      const event = await this.seats.look(eventId);
      if (!isActive(event)) continue;
      const waiters = await this.registrations.waiters(eventId);
      if (eligibleNow(event, waiters).length > 0) made += await this.offerFreedSeats.execute(eventId);
    }
    return made;
  }

  private async expire(eventId: string, registrationId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.seats.lock(eventId);
      const now = this.clock.now();
      const registration = await this.registrations.lock(registrationId);
      const offer = await this.offers.openOf(registrationId);
      if (offer === null || offer.expiresAt > now) return;
      await this.offers.close(offer.id, 'expired', now);
      const last = (await this.offers.countExpired(registrationId)) >= CHANCES;
      await this.transitions.apply(
        registration,
        last ? 'drop' : 'lapse',
        { by: { type: 'system' }, now },
        {
          tourGroupId: null,
          waitingSince: now,
          waitingReason: last ? null : 'offer-lapsed',
        },
      );
      await this.seats.release(eventId, demandOfRow(registration));
      await this.domainEvents.publish(new OfferLapsed(registration.associationId, eventId, registrationId, offer.id));
      await this.offerFreedSeats.execute(eventId);
    });
  }
}
