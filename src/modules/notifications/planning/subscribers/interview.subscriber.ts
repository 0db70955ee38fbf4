import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../../platform/domain-events';
import { InterviewPlanPublished } from '../../../interviews';
import { EndPlanHolds } from '../end-plan-holds';
import { PlanHostMessages } from '../plan-host-messages';
import { AnnounceDay } from '../announce-day';

/** Writes timetables and hosts' lists when an interview plan becomes the one people know. */
@Injectable()
export class InterviewSubscriber {
  constructor(
    private readonly tellAboutDay: AnnounceDay,
    private readonly planHostMessages: PlanHostMessages,
    private readonly endPlanWaits: EndPlanHolds,
  ) {}

  @OnDomainEvent(InterviewPlanPublished)
  async onPublished({ eventId, tell }: InterviewPlanPublished): Promise<void> {
    await this.tellAboutDay.execute(eventId, tell);
    await this.planHostMessages.execute(eventId);
    await this.endPlanWaits.execute(eventId);
  }
}
