import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { EventMoved, EventReader } from '../../events';
import { HostLinkRepository } from '../persistence/host-link.repository';

/** A link in a mail that was sent before the event moved works as long after the new day as any other. */
@Injectable()
export class MoveHostLinks {
  constructor(
    private readonly events: EventReader,
    private readonly links: HostLinkRepository,
  ) {}

  @OnDomainEvent(EventMoved)
  async execute({ eventId }: EventMoved): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (event) await this.links.follow(eventId, event.date);
  }
}
