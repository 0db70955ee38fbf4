import { Injectable } from '@nestjs/common';
import { EventReader } from '../../events';
import { scheduledKinds } from './schedule/event-message-rules';
import { ImmediateMessages } from './immediate-messages';
import { PlannedMessageRepository } from './planned-message.repository';
import { ClosingDaysPlan } from './closing-days-plan';

/** Moves what waits for an event whose association is closed on other days than before; what has gone stays. */
@Injectable()
export class ReplanAfterClosingDays {
  constructor(
    private readonly events: EventReader,
    private readonly planByDays: ClosingDaysPlan,
    private readonly store: PlannedMessageRepository,
    private readonly askedMessages: ImmediateMessages,
  ) {}

  /** Inside a unit of work that locked the event. */
  async execute(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    const { moved, atOnce, added, dropped, asked } = await this.planByDays.execute(event);
    await this.store.freeDropped(eventId, scheduledKinds);
    await this.store.move([...moved, ...atOnce, ...added]);
    await this.store.cancelKeys(eventId, dropped, 'days-changed');
    await this.askedMessages.move(asked);
  }
}
