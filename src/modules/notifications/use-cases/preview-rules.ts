import { Injectable } from '@nestjs/common';
import type { EventView } from '../../events';
import { EventMessageRulesRepository } from '../planning/event-message-rules.repository';
import { ReplanAfterRuleChange } from '../planning/replan-after-rule-change';
import { checkRule, type EventMessageRules, type MessageRule } from '../planning/schedule/event-message-rules';
import type { RuleEffect } from '../planning/schedule/rule-change-effect';

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
    private readonly replan: ReplanAfterRuleChange,
  ) {}

  /** @throws DomainError `MESSAGE.RULE_WRONG` (invalid) */
  async execute(command: {
    readonly event: EventView;
    /** A rule that somebody thinks of; without it, the rules as they are. */
    readonly considered?: MessageRule;
  }): Promise<RulesView> {
    const { event, considered } = command;
    const own = await this.rules.of(event);
    const rules = considered === undefined ? own : new Map([...own, [considered.kind, checkRule(considered)] as const]);
    return { own, effects: await this.replan.preview(event, rules) };
  }
}
