import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import { RegistrationReader } from '../../registrations';
import type { PlannedMessage } from './schedule/message-plan';
import { messagesOfEvent } from './schedule/message-plan-of-event';
import { scheduledKinds, type EventMessageRules } from './schedule/event-message-rules';
import { PlanCoachMessages } from './plan-coach-messages';
import { PlanHostMessages } from './plan-host-messages';
import { PlanStopReminders } from './plan-stop-reminders';

/** Derives the messages of an event that go at a moment of their own, by its rules or by rules that somebody considers. */
@Injectable()
export class ScheduledMessages {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly planHostMessages: PlanHostMessages,
    private readonly planStopReminders: PlanStopReminders,
    private readonly planCoachMessages: PlanCoachMessages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param now what counts as past: moments before it are left out */
  async of(event: EventView, eventRules: EventMessageRules, now = this.clock.now()): Promise<PlannedMessage[]> {
    const people = await this.registrations.ofEvent(event.id);
    const toPeople = messagesOfEvent({ ...event, eventRules }, people, now);
    const toHosts = await this.planHostMessages.questions(event, eventRules, now);
    const atStops = await this.planStopReminders.planned(event, eventRules, now);
    const toCoaches = await this.planCoachMessages.dated(event, eventRules, now);
    return [...toPeople.filter(({ kind }) => scheduledKinds.includes(kind)), ...toHosts, ...atStops, ...toCoaches];
  }
}
