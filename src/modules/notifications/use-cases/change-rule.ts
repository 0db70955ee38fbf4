import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { messagePlanTexts } from '../../../texts/message-plan';
import { EventReader, UseOwnMessagePlan, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { EventMessageRulesRepository } from '../planning/event-message-rules.repository';
import { ReplanAfterRuleChange } from '../planning/replan-after-rule-change';
import { checkRule, type MessageRule } from '../planning/schedule/event-message-rules';

/** Lets a coordinator say when one kind of message goes for one event; what waits moves along, what has gone stays. */
@Injectable()
export class ChangeRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly useOwnMessagePlan: UseOwnMessagePlan,
    private readonly events: EventReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly replan: ReplanAfterRuleChange,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `MESSAGE.RULE_WRONG` (invalid), `MESSAGE.EVENT_OFF` (conflict): nothing goes for this event any more
   */
  execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly rule: MessageRule;
  }): Promise<void> {
    const { user, eventId } = command;
    const rule = checkRule(command.rule);
    return this.unitOfWork.run(async () => {
      await this.useOwnMessagePlan.execute({ user, eventId });
      const event = await this.events.byIdOrCode(user.associationId, eventId);
      requireOn(event);
      await this.rules.save(rule, {
        associationId: user.associationId,
        eventId,
        userId: user.id,
        at: this.clock.now(),
      });
      await this.replan.execute(event, await this.rules.of(event));
    });
  }
}

function requireOn({ state }: EventView): void {
  if (state === 'cancelled' || state === 'anonymised') {
    throw new DomainError('MESSAGE.EVENT_OFF', 'conflict', messagePlanTexts.eventOff);
  }
}
