import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { EventSeats } from '../../../events';
import { isActive } from '../../domain/referral-window';
import { reviewWaitingList } from '../../domain/waiting-list';
import { OfferExpiryReader } from '../../persistence/offer-expiry.reader';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { OfferRecorder } from '../../recording/offer-recorder';

/** Offers free seats to the waiting list, in turn. */
@Injectable()
export class OfferFreedSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly expiries: OfferExpiryReader,
    private readonly offers: OfferRecorder,
  ) {}

  /** Answers how many offers were made. */
  async execute({ eventId }: { readonly eventId: string }): Promise<number> {
    return this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      if (!isActive(event)) return 0;
      const waiters = await this.registrations.waiters(eventId);
      if (waiters.length === 0) return 0;
      const review = reviewWaitingList(event, waiters);
      await this.registrations.setWaitingReasons(review.changedReasons);
      if (review.offers.length === 0) return 0;
      const expiresAt = await this.expiries.ofOfferMadeNow(event);
      if (expiresAt === null) return 0;
      for (const registrationId of review.offers) {
        await this.offers.record({ event, registrationId, expiresAt, actor: { type: 'system' } });
      }
      return review.offers.length;
    });
  }
}
