import { Injectable } from '@nestjs/common';
import { EventSeats } from '../../../events';
import { isActive } from '../../domain/referral-window';
import { eligibleNow } from '../../domain/waiting-list';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { OfferFreedSeats } from './offer-freed-seats';

/** Offers seats that are free while somebody who fits waits, such as those that came free when no offer could be made. */
@Injectable()
export class ReviewWaitingLists {
  constructor(
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly offerFreedSeats: OfferFreedSeats,
  ) {}

  /** Answers how many offers were made. */
  async execute(): Promise<number> {
    let made = 0;
    for (const eventId of await this.registrations.eventsWithWaiters()) {
      const event = await this.seats.look(eventId);
      if (!isActive(event)) continue;
      const waiters = await this.registrations.waiters(eventId);
      if (eligibleNow(event, waiters).length > 0) made += await this.offerFreedSeats.execute({ eventId });
    }
    return made;
  }
}
