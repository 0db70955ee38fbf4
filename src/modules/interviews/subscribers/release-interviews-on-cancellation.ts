import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { RegistrationCancelled } from '../../registrations';
import { InterviewPlanRepository } from '../persistence/interview-plan.repository';

/** Somebody who no longer comes leaves free interviews behind. */
@Injectable()
export class ReleaseInterviewsOnCancellation {
  constructor(private readonly plans: InterviewPlanRepository) {}

  @OnDomainEvent(RegistrationCancelled)
  release({ registrationId }: RegistrationCancelled): Promise<void> {
    return this.plans.release(registrationId);
  }
}
