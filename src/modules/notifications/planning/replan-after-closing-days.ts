import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader, type EventView } from '../../events';
import { EventMessageRulesRepository } from './event-message-rules.repository';
import { ImmediateMessageReader } from './immediate-message.reader';
import { PlannedMessageRepository } from './planned-message.repository';
import {
  closingDaysEffect,
  movedImmediate,
  type ClosingDaysEffect,
  type ImmediateMessage,
} from './schedule/closing-days-effect';
import { scheduledKinds } from './schedule/event-message-rules';
import { ScheduledMessageReader } from './scheduled-message.reader';
import { ScheduledMessages } from './scheduled-messages';

/** What the closing days of an event's association do to all that waits. */
export interface ClosingDaysPlan extends ClosingDaysEffect {
  /** They go as soon as they may, which is at another moment now. */
  readonly immediate: readonly ImmediateMessage[];
}

/** No message is older: asked from here on, moments that are over count too. */
const EVER = new Date(0);

/** Moves what waits for an event whose association is closed on other days than before; what has gone stays. */
@Injectable()
export class ReplanAfterClosingDays {
  constructor(
    private readonly events: EventReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly scheduledMessages: ScheduledMessages,
    private readonly existingMessages: ScheduledMessageReader,
    private readonly immediateMessages: ImmediateMessageReader,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the closing days of this event would do, kept or only considered, without changing anything. */
  async preview(event: EventView): Promise<ClosingDaysPlan> {
    const now = this.clock.now();
    const own = await this.rules.of(event);
    const planned = await this.scheduledMessages.of(event, own, EVER);
    const existing = await this.existingMessages.ofEvent(event.id);
    const waiting = await this.immediateMessages.waiting(event.id, now);
    return {
      ...closingDaysEffect({ event, own, existing, planned, now }),
      immediate: movedImmediate(waiting, event, now),
    };
  }

  /** Inside a unit of work that locked the event. */
  async execute(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    const { moved, atOnce, added, dropped, immediate } = await this.preview(event);
    await this.plannedMessages.freeDropped(eventId, scheduledKinds);
    await this.plannedMessages.move([...moved, ...atOnce, ...added]);
    await this.plannedMessages.cancelThese(dropped, 'days-changed');
    await this.plannedMessages.moveImmediate(immediate);
  }
}
