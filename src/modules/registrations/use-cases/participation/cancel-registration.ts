import { Injectable } from '@nestjs/common';
import { requireActive } from '../../domain/referral-window';
import type { CancelReason } from '../../domain/registration-state';
import { DepartureRecorder } from '../../recording/departure-recorder';
import { RegistrationLock, type RegistrationCommand } from '../../recording/registration-lock';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

interface CancelRegistrationCommand extends RegistrationCommand {
  readonly reason: CancelReason;
}

/** Takes somebody out of an event; a seat that comes free goes to the waiting list in the same transaction. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly departures: DepartureRecorder,
    private readonly offerFreedSeats: OfferFreedSeats,
  ) {}

  /** Cancelling twice is no error. @throws DomainError not-found (somebody else's), conflict (the event is over) */
  execute({ actor, registrationId, reason }: CancelRegistrationCommand): Promise<void> {
    return this.registrationLock.hold({ actor, registrationId }, async ({ event, registration }) => {
      if (registration.state === 'cancelled') return;
      requireActive(event);
      const freesSeat = await this.departures.record({ actor, registration, reason });
      if (freesSeat) await this.offerFreedSeats.execute({ eventId: event.id });
    });
  }
}
