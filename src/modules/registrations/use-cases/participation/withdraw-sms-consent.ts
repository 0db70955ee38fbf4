import { Injectable } from '@nestjs/common';
import { registrationTexts } from '../../../../texts/registrations';
import type { CurrentUser } from '../../../identity';
import { smsConsent } from '../../domain/sms-consent';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { RegistrationLock } from '../../recording/registration-lock';
import { RegistrationTransitions } from '../../recording/registration-transitions';

interface WithdrawSmsConsentCommand {
  readonly user: CurrentUser;
  readonly registrationId: string;
}

/** No text message any more for somebody who changed his mind, whatever the state of event and registration. */
@Injectable()
export class WithdrawSmsConsent {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
  ) {}

  /** Messages that wait find another way when they go: mail, else a task. Twice is no error. @throws DomainError not-found */
  execute({ user, registrationId }: WithdrawSmsConsentCommand): Promise<void> {
    const actor = { type: 'user' as const, user };
    return this.registrationLock.hold({ actor, registrationId }, async ({ registration, now }) => {
      if (!registration.smsAllowed) return;
      await this.registrations.change(registration, smsConsent(false, user.id, now));
      await this.transitions.remark(registration, { by: actor, now, reason: registrationTexts.smsWithdrawn });
    });
  }
}
