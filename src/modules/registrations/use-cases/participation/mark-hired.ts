import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { mayHandle, requireHandler, type Actor } from '../../domain/actor';
import { JobseekerRepository } from '../../persistence/jobseeker.repository';
import { RegistrationRepository } from '../../persistence/registration.repository';
import type { RegistrationCommand } from '../../recording/registration-lock';
import { CancelRegistration } from './cancel-registration';

const SYSTEM: Actor = { type: 'system' };

interface MarkHiredCommand extends RegistrationCommand {
  /** The outcome of this registration says so; its own event stays as it was. Absent when a person said so. */
  readonly isThroughOutcome?: boolean;
}

/**
 * Writes down that somebody has a job: the person leaves every event to come, and hears nothing more from us. The
 * organisation refers the person again only when a counsellor says so.
 */
@Injectable()
export class MarkHired {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly jobseekers: JobseekerRepository,
    private readonly cancelRegistration: CancelRegistration,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Marking twice is no error. @throws DomainError not-found (somebody else's) */
  async execute({ actor, registrationId, isThroughOutcome = false }: MarkHiredCommand): Promise<void> {
    const owned = await this.registrations.ownerOf(registrationId);
    requireHandler(actor, owned);
    await this.unitOfWork.run(async () => {
      const now = this.clock.now();
      const { jobseekerId } = owned;
      if (!(await this.jobseekers.markHired(jobseekerId, now, isThroughOutcome ? registrationId : null))) return;
      for (const registration of await this.registrations.liveAfter(jobseekerId, localDateOf(now))) {
        const canceller = mayHandle(actor, registration) ? actor : SYSTEM;
        const command = { registrationId: registration.id, reason: 'hired-elsewhere' } as const;
        await this.cancelRegistration.execute({ actor: canceller, ...command });
      }
    });
  }
}
