import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { EventReader, LayoutOutdated } from '../../events';
import { DayLayouts } from '../drafting/day-layouts';

/** Tours, slots and groups follow the route, in the transaction that changes it. */
@Injectable()
export class LayOutVisits {
  constructor(
    private readonly events: EventReader,
    private readonly layouts: DayLayouts,
  ) {}

  @OnDomainEvent(LayoutOutdated)
  async draft({ eventId }: LayoutOutdated): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (event !== undefined) await this.layouts.draft(event);
  }
}
