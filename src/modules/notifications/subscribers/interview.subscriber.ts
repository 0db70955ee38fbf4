import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { InterviewPlanPublished } from '../../interviews';
import { PlanHostMessages } from '../use-cases/plan-host-messages';
import { PlanTimetables } from '../use-cases/plan-timetables';

/** Writes timetables and hosts' lists when an interview plan becomes the one people know. */
@Injectable()
export class InterviewSubscriber {
  constructor(
    private readonly planTimetables: PlanTimetables,
    private readonly planHostMessages: PlanHostMessages,
  ) {}

  @OnDomainEvent(InterviewPlanPublished)
  async onPublished({ eventId, tell }: InterviewPlanPublished): Promise<void> {
    if (tell === undefined) await this.planTimetables.execute(eventId);
    for (const registrationId of tell ?? []) await this.planTimetables.execute(eventId, registrationId);
    await this.planHostMessages.execute(eventId);
  }
}
