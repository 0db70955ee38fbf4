import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import type { CurrentUser } from '../../../identity';
import { requireHandler } from '../../domain/actor';
import { MessageTranslationRepository, type TranslationChoice } from '../../persistence/message-translation.repository';
import { RegistrationRepository } from '../../persistence/registration.repository';

interface ChooseTranslationCommand {
  readonly user: CurrentUser;
  readonly registrationId: string;
  /** Null takes the translation away. */
  readonly choice: TranslationChoice | null;
}

/** Chooses the translation below somebody's Dutch mails, for every mail that is still to go. */
@Injectable()
export class ChooseTranslation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly translations: MessageTranslationRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found (somebody else's) */
  async execute({ user, registrationId, choice }: ChooseTranslationCommand): Promise<void> {
    const registration = await this.registrations.ownerOf(registrationId);
    requireHandler({ type: 'user', user }, registration);
    const { jobseekerId, associationId } = registration;
    await this.unitOfWork.run(() =>
      choice === null
        ? this.translations.drop(jobseekerId)
        : this.translations.choose({ jobseekerId, associationId }, choice, { userId: user.id, at: this.clock.now() }),
    );
  }
}
