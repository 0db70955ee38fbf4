import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import { daysEffect, movedAsked, type AskedMessage, type DaysEffect } from '../domain/days-effect';
import { AskedMessages } from '../persistence/asked-messages';
import { MessageRules } from '../persistence/message-rules';
import { RuledMessageReader } from '../persistence/ruled-message.reader';
import { PlanByRules } from './plan-by-rules';

/** What the quiet days of an event do to all that waits. */
export interface PlanOfDays extends DaysEffect {
  /** They go as soon as they may, which is at another moment now. */
  readonly asked: readonly AskedMessage[];
}

/** No message is older: asked from here on, moments that are over count too. */
const EVER = new Date(0);

/** Derives where the messages of an event belong by its quiet days, or by days that somebody considers. */
@Injectable()
export class PlanByDays {
  constructor(
    private readonly rules: MessageRules,
    private readonly planByRules: PlanByRules,
    private readonly messages: RuledMessageReader,
    private readonly askedMessages: AskedMessages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(event: EventView): Promise<PlanOfDays> {
    const now = this.clock.now();
    const own = await this.rules.of(event);
    const planned = await this.planByRules.execute(event, own, EVER);
    const existing = await this.messages.ofEvent(event.id);
    const asked = await this.askedMessages.waiting(event.id, now);
    return { ...daysEffect({ event, own, existing, planned, now }), asked: movedAsked(asked, event, now) };
  }
}
