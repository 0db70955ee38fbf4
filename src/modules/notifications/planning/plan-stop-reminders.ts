import { Inject, Injectable } from '@nestjs/common';
import { instantOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { SmsGateway } from '../../../platform/sms';
import { EventReader, ExpectedDayReader, type EventView } from '../../events';
import { RegistrationReader, type RegistrationView } from '../../registrations';
import { planMessage, type PlannedMessage } from './schedule/message-plan';
import { isSeated } from './schedule/message-plan-of-event';
import type { EventMessageRules } from './schedule/event-message-rules';
import { isDropped, switchedOff } from './schedule/rule-change-effect';
import { EventMessageRulesRepository } from './event-message-rules.repository';
import { PlannedMessageRepository } from './planned-message.repository';
import { ScheduledMessageReader } from './scheduled-message.reader';
import { mobileOf } from '../writing/sms/sms-address';

const KIND = 'reminder-stop';

/** Plans an SMS shortly before the bus leaves the own stop, for who may get one; it moves with timetable, stop and delay. */
@Injectable()
export class PlanStopReminders {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly registrations: RegistrationReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly messages: ScheduledMessageReader,
    private readonly plannedMessages: PlannedMessageRepository,
    private readonly smsGateway: SmsGateway,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing without a gateway. */
  async execute(eventId: string): Promise<void> {
    const event = this.smsGateway.isThere ? await this.events.anyById(eventId) : undefined;
    if (!event) return;
    const own = await this.rules.of(event);
    const planned = await this.planned(event, own);
    const keep = new Set(planned.map(({ dedupeKey }) => dedupeKey));
    const existing = (await this.messages.ofEvent(eventId)).filter(({ kind }) => kind === KIND);
    const dropped = existing.filter((message) => isDropped(message, keep, switchedOff(own), this.clock.now()));
    await this.plannedMessages.freeDropped(eventId, [KIND]);
    await this.plannedMessages.move(planned);
    await this.plannedMessages.cancelThese(
      dropped.map(({ id }) => id),
      'rule-changed',
    );
  }

  /** The reminders by these rules; none before a route is published. */
  async planned(event: EventView, eventRules: EventMessageRules, now = this.clock.now()): Promise<PlannedMessage[]> {
    if (!this.smsGateway.isThere) return [];
    const stopTimes = await this.expectedDays.stopTimes(event.id);
    if (stopTimes.size === 0) return [];
    const people = (await this.registrations.participants(event.id)).filter(getsOne);
    return people.flatMap(({ id: recipientId, eventStopId }) => {
      const leave = eventStopId === null ? undefined : stopTimes.get(eventStopId)?.leave;
      if (leave === undefined) return [];
      const { associationId } = event;
      const leavesAt = instantOf(event.date, leave);
      return planMessage({ kind: KIND, associationId, event, recipientId, leavesAt, eventRules }, now);
    });
  }
}

const getsOne = (person: RegistrationView): boolean =>
  isSeated(person) && person.transport === 'bus' && mobileOf(person) !== undefined;
