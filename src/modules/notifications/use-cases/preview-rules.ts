import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import { checkRule, type MessageRule, type EventMessageRules } from '../planning/schedule/event-message-rules';
import { effectsOf, type RuleEffect } from '../planning/schedule/rule-change-effect';
import { EventMessageRulesRepository } from '../planning/event-message-rules.repository';
import { ScheduledMessageReader } from '../planning/scheduled-message.reader';
import { ScheduledMessages } from '../planning/scheduled-messages';

/** The rules of an event and what they do, now or after a change. */
export interface RulesView {
  readonly own: EventMessageRules;
  readonly effects: readonly RuleEffect[];
}

/** Shows when the messages of an event go, and what another rule would do, without changing anything. */
@Injectable()
export class PreviewRules {
  constructor(
    private readonly rules: EventMessageRulesRepository,
    private readonly planByRules: ScheduledMessages,
    private readonly messages: ScheduledMessageReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param considered a rule that somebody thinks of; without it, the rules as they are
   * @throws DomainError `MESSAGE.RULE_WRONG` (invalid)
   */
  async execute(event: EventView, considered?: MessageRule): Promise<RulesView> {
    const kept = await this.rules.of(event);
    const own = considered === undefined ? kept : new Map([...kept, [considered.kind, checkRule(considered)] as const]);
    const planned = await this.planByRules.execute(event, own);
    const existing = await this.messages.ofEvent(event.id);
    return { own: kept, effects: effectsOf({ existing, planned, own, now: this.clock.now() }) };
  }
}
