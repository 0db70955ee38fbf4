import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import { PlannedMessageRepository } from './planned-message.repository';
import { scheduledKinds, type EventMessageRules } from './schedule/event-message-rules';
import { effectsOf, isDropped, switchedOff, type RuleEffect } from './schedule/rule-change-effect';
import { ScheduledMessageReader } from './scheduled-message.reader';
import { ScheduledMessages } from './scheduled-messages';

/** Moves, adds and cancels the messages of an event whose rules a coordinator changed; what has gone stays. */
@Injectable()
export class ReplanAfterRuleChange {
  constructor(
    private readonly scheduledMessages: ScheduledMessages,
    private readonly existingMessages: ScheduledMessageReader,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What these rules would do, without changing anything. */
  async preview(event: EventView, rules: EventMessageRules): Promise<RuleEffect[]> {
    const planned = await this.scheduledMessages.of(event, rules);
    const existing = await this.existingMessages.ofEvent(event.id);
    return effectsOf({ existing, planned, own: rules, now: this.clock.now() });
  }

  /** Inside a unit of work that locked the event. */
  async execute(event: EventView, rules: EventMessageRules): Promise<void> {
    const planned = await this.scheduledMessages.of(event, rules);
    const keep = new Set(planned.map(({ dedupeKey }) => dedupeKey));
    const existing = await this.existingMessages.ofEvent(event.id);
    const now = this.clock.now();
    const dropped = existing.filter((message) => isDropped(message, keep, switchedOff(rules), now));
    await this.plannedMessages.freeDropped(event.id, scheduledKinds);
    await this.plannedMessages.move(planned);
    await this.plannedMessages.cancelThese(
      dropped.map(({ id }) => id),
      'rule-changed',
    );
  }
}
