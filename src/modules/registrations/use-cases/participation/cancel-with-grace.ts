import { Injectable } from '@nestjs/common';
import { localTimeOf } from '../../../../kernel';
import { DomainEvents } from '../../../../platform/domain-events';
import { clockText } from '../../../../texts/dates';
import { registrationTexts } from '../../../../texts/registrations';
import type { CurrentUser } from '../../../identity';
import { graceUntil } from '../../domain/cancellation-grace';
import { requireActive } from '../../domain/referral-window';
import type { CancelReason } from '../../domain/registration-state';
import { CancellationPlanned } from '../../domain/registrations.domain-events';
import { PlannedCancellationRepository } from '../../persistence/planned-cancellation.repository';
import { RegistrationLock, type LockedRegistration } from '../../recording/registration-lock';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { CancelRegistration } from './cancel-registration';

interface CancelWithGraceCommand {
  readonly user: CurrentUser;
  readonly registrationId: string;
  readonly reason: CancelReason;
}

/**
 * Signs somebody off as a counsellor or coordinator does: for ten minutes the place stays and nobody hears of it, so that
 * a mistake costs nothing. From 16.00 on the day before the event it takes effect at once.
 */
@Injectable()
export class CancelWithGrace {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly planned: PlannedCancellationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly cancelRegistration: CancelRegistration,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Cancelling twice is no error. @throws DomainError not-found (somebody else's), conflict (the event is over) */
  execute({ user, registrationId, reason }: CancelWithGraceCommand): Promise<void> {
    const actor = { type: 'user' as const, user };
    return this.registrationLock.hold({ actor, registrationId }, async (locked) => {
      if (locked.registration.state === 'cancelled') return;
      requireActive(locked.event);
      const until = graceUntil(locked.event.date, locked.now);
      if (until === null) return this.cancelRegistration.execute({ actor, registrationId, reason });
      if ((await this.planned.of(registrationId)) === null) await this.plan(locked, user, reason, until);
    });
  }

  private async plan(
    { registration, now }: LockedRegistration,
    user: CurrentUser,
    reason: CancelReason,
    takesEffectAt: Date,
  ): Promise<void> {
    const { id: registrationId, associationId, eventId } = registration;
    await this.planned.add({
      ...{ registrationId, associationId, eventId },
      ...{ userId: user.id, reason, decidedAt: now, takesEffectAt },
    });
    const words = registrationTexts.cancellationPlanned(
      registrationTexts.cancelReasons[reason],
      clockText(localTimeOf(takesEffectAt)),
    );
    await this.transitions.remark(registration, { by: { type: 'user', user }, now, reason: words });
    await this.domainEvents.publish(new CancellationPlanned(associationId, eventId, registrationId, takesEffectAt));
  }
}
