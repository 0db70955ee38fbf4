import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { CapacityChanged, EventMoved, ItineraryPublished } from '../../events';
import { OfferFreedSeats } from '../use-cases/offers/offer-freed-seats';
import { RaiseCalendarSequence } from '../use-cases/participation/raise-calendar-sequence';

/** What a change of an event means for the people in it, in the transaction of the change. */
@Injectable()
export class EventChangesSubscriber {
  constructor(
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly raiseCalendarSequence: RaiseCalendarSequence,
  ) {}

  @OnDomainEvent(CapacityChanged)
  async onCapacityChanged({ eventId }: CapacityChanged): Promise<void> {
    await this.offerFreedSeats.execute({ eventId });
  }

  @OnDomainEvent(ItineraryPublished, EventMoved)
  async onTimesChanged({ eventId }: ItineraryPublished | EventMoved): Promise<void> {
    await this.raiseCalendarSequence.execute({ eventId });
  }
}
