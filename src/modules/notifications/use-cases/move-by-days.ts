import { Injectable } from '@nestjs/common';
import { EventReader } from '../../events';
import { ruledKinds } from '../domain/own-rules';
import { AskedMessages } from '../persistence/asked-messages';
import { MessageStore } from '../persistence/message-store';
import { PlanByDays } from './plan-by-days';

/** Moves what waits for an event whose association is closed on other days than before; what has gone stays. */
@Injectable()
export class MoveByDays {
  constructor(
    private readonly events: EventReader,
    private readonly planByDays: PlanByDays,
    private readonly store: MessageStore,
    private readonly askedMessages: AskedMessages,
  ) {}

  /** Inside a unit of work that locked the event. */
  async execute(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    const { moved, atOnce, added, dropped, asked } = await this.planByDays.execute(event);
    await this.store.freeDropped(eventId, ruledKinds);
    await this.store.move([...moved, ...atOnce, ...added]);
    await this.store.cancelKeys(eventId, dropped, 'days-changed');
    await this.askedMessages.move(asked);
  }
}
