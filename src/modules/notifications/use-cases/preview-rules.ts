import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import { checkRule, type MessageRule, type OwnRules } from '../domain/own-rules';
import { effectsOf, type RuleEffect } from '../domain/rule-effect';
import { MessageRules } from '../persistence/message-rules';
import { RuledMessageReader } from '../persistence/ruled-message.reader';
import { PlanByRules } from './plan-by-rules';

/** The rules of an event and what they do, now or after a change. */
export interface RulesView {
  readonly own: OwnRules;
  readonly effects: readonly RuleEffect[];
}

/** Shows when the messages of an event go, and what another rule would do, without changing anything. */
@Injectable()
export class PreviewRules {
  constructor(
    private readonly rules: MessageRules,
    private readonly planByRules: PlanByRules,
    private readonly messages: RuledMessageReader,
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
