import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../../platform/domain-events';
import { BusDelayed } from '../../../attendance';
import { InterviewsMovedToPhone } from '../../../interviews';
import { PlanDisruptionMessages } from '../plan-disruption-messages';
import { PlanStopReminders } from '../plan-stop-reminders';

/** Writes the messages of the day itself. */
@Injectable()
export class DaySubscriber {
  constructor(
    private readonly planDisruptionMessages: PlanDisruptionMessages,
    private readonly planStopReminders: PlanStopReminders,
  ) {}

  @OnDomainEvent(BusDelayed)
  async onDelayed({ eventId, tell, tellOfReturn }: BusDelayed): Promise<void> {
    await this.planDisruptionMessages.busDelayed(eventId, tell);
    await this.planDisruptionMessages.returnDelayed(eventId, tellOfReturn);
    await this.planStopReminders.execute(eventId);
  }

  @OnDomainEvent(InterviewsMovedToPhone)
  onPhone({ eventId, registrationIds }: InterviewsMovedToPhone): Promise<void> {
    return this.planDisruptionMessages.interviewsByPhone(eventId, registrationIds);
  }
}
