import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import {
  closingDaysEffect,
  movedImmediate,
  type ImmediateMessage,
  type ClosingDaysEffect,
} from './schedule/closing-days-effect';
import { ImmediateMessages } from './immediate-messages';
import { EventMessageRulesRepository } from './event-message-rules.repository';
import { ScheduledMessageReader } from './scheduled-message.reader';
import { ScheduledMessages } from './scheduled-messages';

/** What the quiet days of an event do to all that waits. */
export interface PlanOfDays extends ClosingDaysEffect {
  /** They go as soon as they may, which is at another moment now. */
  readonly asked: readonly ImmediateMessage[];
}

/** No message is older: asked from here on, moments that are over count too. */
const EVER = new Date(0);

/** Derives where the messages of an event belong by its quiet days, or by days that somebody considers. */
@Injectable()
export class ClosingDaysPlan {
  constructor(
    private readonly rules: EventMessageRulesRepository,
    private readonly planByRules: ScheduledMessages,
    private readonly messages: ScheduledMessageReader,
    private readonly askedMessages: ImmediateMessages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(event: EventView): Promise<PlanOfDays> {
    const now = this.clock.now();
    const own = await this.rules.of(event);
    const planned = await this.planByRules.execute(event, own, EVER);
    const existing = await this.messages.ofEvent(event.id);
    const asked = await this.askedMessages.waiting(event.id, now);
    return { ...closingDaysEffect({ event, own, existing, planned, now }), asked: movedImmediate(asked, event, now) };
  }
}
