import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { OnDomainEvent } from '../../../../platform/domain-events';
import { mayHandle, requireHandler, type Actor } from '../../domain/actor';
import { RegistrationCancelled } from '../../domain/registrations.domain-events';
import { JobseekerRepository } from '../../persistence/jobseeker.repository';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { CancelRegistration } from './cancel-registration';

const SYSTEM: Actor = { type: 'system' };

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
  async execute(by: Actor, registrationId: string): Promise<void> {
    const registration = await this.registrations.ownerOf(registrationId);
    requireHandler(by, registration);
    await this.stopEverything(by, registration.jobseekerId, null);
  }

  /** The event of the outcome itself stays as it was. */
  async throughOutcome(registrationId: string): Promise<void> {
    const { jobseekerId } = await this.registrations.ownerOf(registrationId);
    await this.stopEverything(SYSTEM, jobseekerId, registrationId);
  }

  /** The outcome was a mistake. Places that were given up are not taken back: others may have them. */
  undoOutcome(registrationId: string): Promise<void> {
    return this.jobseekers.clearHiredThrough(registrationId);
  }

  @OnDomainEvent(RegistrationCancelled)
  async onCancelled({ registrationId, reason }: RegistrationCancelled): Promise<void> {
    if (reason !== 'hired-elsewhere') return;
    const { jobseekerId } = await this.registrations.ownerOf(registrationId);
    await this.stopEverything(SYSTEM, jobseekerId, null);
  }

  private async stopEverything(by: Actor, jobseekerId: string, throughId: string | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const now = this.clock.now();
      if (!(await this.jobseekers.markHired(jobseekerId, now, throughId))) return;
      for (const registration of await this.registrations.liveAfter(jobseekerId, localDateOf(now))) {
        const actor = mayHandle(by, registration) ? by : SYSTEM;
        await this.cancelRegistration.execute(actor, registration.id, 'hired-elsewhere');
      }
    });
  }
}
