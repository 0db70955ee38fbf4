import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { messagePlanTexts } from '../../../texts/message-plan';
import { EventReader, UseOwnMessagePlan, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import {
  checkRule,
  scheduledKinds,
  type MessageRule,
  type EventMessageRules,
} from '../planning/schedule/event-message-rules';
import { isDropped, switchedOff } from '../planning/schedule/rule-change-effect';
import { EventMessageRulesRepository } from '../planning/event-message-rules.repository';
import { PlannedMessageRepository } from '../planning/planned-message.repository';
import { ScheduledMessageReader } from '../planning/scheduled-message.reader';
import { ScheduledMessages } from '../planning/scheduled-messages';

/** Lets a coordinator say when one kind of message goes for one event; what waits moves along, what has gone stays. */
@Injectable()
export class ChangeRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lockForMessages: UseOwnMessagePlan,
    private readonly events: EventReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly planByRules: ScheduledMessages,
    private readonly messages: ScheduledMessageReader,
    private readonly store: PlannedMessageRepository,
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
      await this.lockForMessages.execute({ user, eventId });
      const event = await this.events.byIdOrCode(user.associationId, eventId);
      requireOn(event);
      await this.rules.save(rule, {
        associationId: user.associationId,
        eventId,
        userId: user.id,
        at: this.clock.now(),
      });
      await this.replan(event, await this.rules.of(event));
    });
  }

  private async replan(event: EventView, own: EventMessageRules): Promise<void> {
    const planned = await this.planByRules.execute(event, own);
    const keep = new Set(planned.map(({ dedupeKey }) => dedupeKey));
    const existing = await this.messages.ofEvent(event.id);
    const now = this.clock.now();
    const dropped = existing.filter((message) => isDropped(message, keep, switchedOff(own), now));
    await this.store.freeDropped(event.id, scheduledKinds);
    await this.store.move(planned);
    await this.store.cancelKeys(
      event.id,
      dropped.map(({ dedupeKey }) => dedupeKey),
      'rule-changed',
    );
  }
}

function requireOn({ state }: EventView): void {
  if (state === 'cancelled' || state === 'anonymised') {
    throw new DomainError('MESSAGE.EVENT_OFF', 'conflict', messagePlanTexts.eventOff);
  }
}
