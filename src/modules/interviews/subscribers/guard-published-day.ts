import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { EventFinalised, ItineraryPublished } from '../../events';
import { DayGuard } from '../drafting/day-guard';

/** No route is published, and no plan made final, with which somebody cannot be where the plan says. */
@Injectable()
export class GuardPublishedDay {
  constructor(private readonly guard: DayGuard) {}

  @OnDomainEvent(ItineraryPublished)
  async onRoute({ eventId, interviewsFollow }: ItineraryPublished): Promise<void> {
    if (!interviewsFollow) await this.guard.refuseImpossible(eventId);
  }

  @OnDomainEvent(EventFinalised)
  onFinal({ eventId }: EventFinalised): Promise<void> {
    return this.guard.refuseImpossible(eventId);
  }
}
