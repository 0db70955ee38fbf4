import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { InterviewPlanPublished } from '../../interviews';
import { EndPlanWaits } from '../use-cases/end-plan-waits';
import { PlanHostMessages } from '../use-cases/plan-host-messages';
import { TellAboutDay } from '../use-cases/tell-about-day';

/** Writes timetables and hosts' lists when an interview plan becomes the one people know. */
@Injectable()
export class InterviewSubscriber {
  constructor(
    private readonly tellAboutDay: TellAboutDay,
    private readonly planHostMessages: PlanHostMessages,
    private readonly endPlanWaits: EndPlanWaits,
  ) {}

  @OnDomainEvent(InterviewPlanPublished)
  async onPublished({ eventId, tell }: InterviewPlanPublished): Promise<void> {
    await this.tellAboutDay.execute(eventId, tell);
    await this.planHostMessages.execute(eventId);
    await this.endPlanWaits.execute(eventId);
  }
}
