import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { EventFinalised, EventReader, ItineraryPublished } from '../../events';
import { DayGuard } from '../drafting/day-guard';
import { DayLayouts } from '../drafting/day-layouts';

/** What is laid out for a route is published with it. No route is published, and no plan made final, with which somebody cannot be where the plan says. */
@Injectable()
export class GuardPublishedDay {
  constructor(
    private readonly events: EventReader,
    private readonly layouts: DayLayouts,
    private readonly guard: DayGuard,
  ) {}

  @OnDomainEvent(ItineraryPublished)
  async onRoute({ eventId, interviewsFollow }: ItineraryPublished): Promise<void> {
    if (interviewsFollow) return;
    const event = await this.events.anyById(eventId);
    if (event !== undefined) await this.layouts.publish(event);
    await this.guard.refuseImpossible(eventId);
  }

  @OnDomainEvent(EventFinalised)
  onFinal({ eventId }: EventFinalised): Promise<void> {
    return this.guard.refuseImpossible(eventId);
  }
}
