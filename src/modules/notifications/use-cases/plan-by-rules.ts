import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import { RegistrationReader } from '../../registrations';
import type { PlannedMessage } from '../domain/message-plan';
import { messagesOfEvent } from '../domain/message-plan-of-event';
import { ruledKinds, type OwnRules } from '../domain/own-rules';
import { PlanHostMessages } from './plan-host-messages';
import { PlanStopReminders } from './plan-stop-reminders';

/** Derives which messages of an event have a moment of their own, by its rules or by rules that somebody considers. */
@Injectable()
export class PlanByRules {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly planHostMessages: PlanHostMessages,
    private readonly planStopReminders: PlanStopReminders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param now what counts as past: moments before it are left out */
  async execute(event: EventView, ownRules: OwnRules, now = this.clock.now()): Promise<PlannedMessage[]> {
    const people = await this.registrations.ofEvent(event.id);
    const toPeople = messagesOfEvent({ ...event, ownRules }, people, now);
    const toHosts = await this.planHostMessages.questions(event, ownRules, now);
    const atStops = await this.planStopReminders.planned(event, ownRules, now);
    return [...toPeople.filter(({ kind }) => ruledKinds.includes(kind)), ...toHosts, ...atStops];
  }
}
