import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { registrationTexts } from '../../../../texts/registrations';
import { isActive } from '../../domain/referral-window';
import { PlannedCancellationRepository } from '../../persistence/planned-cancellation.repository';
import { DepartureRecorder } from '../../recording/departure-recorder';
import { RegistrationLock, type LockedRegistration } from '../../recording/registration-lock';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

/** Cancellations carried out in one sweep; the next sweep takes the rest. */
const BATCH = 100;

/** Lets cancellations take effect that nobody took back in time; the place goes to the waiting list in the same transaction. */
@Injectable()
export class CarryOutCancellations {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly planned: PlannedCancellationRepository,
    private readonly departures: DepartureRecorder,
    private readonly offerFreedSeats: OfferFreedSeats,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many were looked at. */
  async execute(): Promise<number> {
    const due = await this.planned.due(this.clock.now(), BATCH);
    for (const { registrationId } of due) {
      await this.registrationLock.hold({ actor: { type: 'system' }, registrationId }, (held) => this.carryOut(held));
    }
    return due.length;
  }

  /** Another worker was first, or the event was called off or finished meanwhile: then there is nothing left to do. */
  private async carryOut({ event, registration, now }: LockedRegistration): Promise<void> {
    const cancellation = await this.planned.of(registration.id);
    if (cancellation === null || cancellation.takesEffectAt > now) return;
    await this.planned.remove(registration.id);
    if (registration.state === 'cancelled' || !isActive(event)) return;
    const freesSeat = await this.departures.record({
      actor: { type: 'system' },
      registration,
      reason: cancellation.reason,
      decidedBy: cancellation.userId,
      remark: registrationTexts.cancellationCarriedOut,
    });
    if (freesSeat) await this.offerFreedSeats.execute({ eventId: event.id });
  }
}
