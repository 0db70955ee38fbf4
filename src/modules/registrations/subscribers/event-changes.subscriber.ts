import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import {
  CapacityChanged,
  DropHostsDecided,
  EventMoved,
  EventReader,
  EventReopened,
  ItineraryPublished,
} from '../../events';
import { DropHostRepository } from '../persistence/drop-host.repository';
import { ParticipantLinkRepository } from '../persistence/participant-link.repository';
import { OfferFreedSeats } from '../use-cases/offers/offer-freed-seats';
import { RaiseCalendarSequence } from '../use-cases/participation/raise-calendar-sequence';

/** What a change of an event means for the people in it, in the transaction of the change. */
@Injectable()
export class EventChangesSubscriber {
  constructor(
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly raiseCalendarSequence: RaiseCalendarSequence,
    private readonly dropHosts: DropHostRepository,
    private readonly links: ParticipantLinkRepository,
    private readonly events: EventReader,
  ) {}

  @OnDomainEvent(CapacityChanged, EventReopened)
  async onPlaces({ eventId }: CapacityChanged | EventReopened): Promise<void> {
    await this.offerFreedSeats.execute({ eventId });
  }

  /** From now on people are let off where the published route lets them off. */
  @OnDomainEvent(DropHostsDecided)
  async onDropHostsDecided({ associationId, eventId, drops }: DropHostsDecided): Promise<void> {
    await this.dropHosts.keepOpen({ id: eventId, associationId }, drops);
  }

  /** The address of the own page, in mails that went already, works until a week after the new day. */
  @OnDomainEvent(EventMoved)
  async onMoved({ eventId }: EventMoved): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (event) await this.links.follow(eventId, event.date);
  }

  @OnDomainEvent(ItineraryPublished, EventMoved)
  async onTimesChanged({ eventId }: ItineraryPublished | EventMoved): Promise<void> {
    await this.raiseCalendarSequence.execute({ eventId });
  }
}
