import { Inject, Injectable, Logger } from '@nestjs/common';
import { addDays, localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EverySeconds } from '../../../platform/queue';
import { EventReader } from '../../events';
import { RegistrationReader } from '../../registrations';
import { messagesOfEvent } from './schedule/message-plan-of-event';
import { ComingEventsReader } from './coming-events.reader';
import { MessageKeyReader } from './message-key.reader';
import { EventMessageRulesRepository } from './event-message-rules.repository';
import { PlannedMessageRepository } from './planned-message.repository';
import { EndPlanHolds } from './end-plan-holds';
import { PlanCoachMessages } from './plan-coach-messages';
import { PlanStopReminders } from './plan-stop-reminders';

/** Derives anew which messages must exist, and adds what is missing: a backup put back, people brought in by hand. */
@Injectable()
export class Reconciler {
  private readonly logger = new Logger(Reconciler.name);

  constructor(
    private readonly comingEvents: ComingEventsReader,
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly keys: MessageKeyReader,
    private readonly planStopReminders: PlanStopReminders,
    private readonly planCoachMessages: PlanCoachMessages,
    private readonly endPlanWaits: EndPlanHolds,
    private readonly rules: EventMessageRulesRepository,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @EverySeconds(60)
  async reconcile(): Promise<void> {
    for (const id of await this.comingEvents.ids(localDateOf(this.clock.now()))) await this.reconcileEvent(id);
  }

  private async reconcileEvent(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    if (event.date <= addDays(localDateOf(this.clock.now()), 1)) await this.planStopReminders.execute(event.id);
    await this.planCoachMessages.execute(event.id);
    await this.endPlanWaits.execute(event.id);
    const people = await this.registrations.ofEvent(eventId);
    const existing = await this.keys.ofEvent(eventId);
    const datedEvent = { ...event, eventRules: await this.rules.of(event) };
    const missing = messagesOfEvent(datedEvent, people, this.clock.now()).filter(
      ({ dedupeKey }) => !existing.has(dedupeKey),
    );
    if (missing.length === 0) return;
    await this.plannedMessages.add(missing);
    this.logger.warn(`${missing.length} messages of event ${event.code} were missing and are planned now`);
  }
}
