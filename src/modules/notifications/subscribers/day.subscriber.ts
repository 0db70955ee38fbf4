import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { BusDelayed } from '../../attendance';
import { TalksMovedToPhone } from '../../interviews';
import { PlanDayMessages } from '../use-cases/plan-day-messages';

/** Writes the messages of the day itself. */
@Injectable()
export class DaySubscriber {
  constructor(private readonly planDayMessages: PlanDayMessages) {}

  @OnDomainEvent(BusDelayed)
  onDelayed({ eventId, tell }: BusDelayed): Promise<void> {
    return this.planDayMessages.busDelayed(eventId, tell);
  }

  @OnDomainEvent(TalksMovedToPhone)
  onPhone({ eventId, registrationIds }: TalksMovedToPhone): Promise<void> {
    return this.planDayMessages.talksByPhone(eventId, registrationIds);
  }
}
