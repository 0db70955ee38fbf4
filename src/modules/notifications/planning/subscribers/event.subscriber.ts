import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { OnDomainEvent } from '../../../../platform/domain-events';
import {
  EventCancelled,
  EventFinalised,
  EventMoved,
  EventReader,
  EventReopened,
  HostDropped,
  ItineraryPublished,
  ClosingDaysChanged,
} from '../../../events';
import { RegistrationReader } from '../../../registrations';
import { planMessage } from '../schedule/message-plan';
import { PlannedMessageRepository } from '../planned-message.repository';
import { ReplanAfterClosingDays } from '../replan-after-closing-days';
import { EndPlanHolds } from '../end-plan-holds';
import { ReplanAfterEventMove } from '../replan-after-event-move';
import { PlanDepartureMessages } from '../plan-departure-messages';
import { PlanCoachMessages } from '../plan-coach-messages';
import { PlanHostMessages } from '../plan-host-messages';
import { PlanStopReminders } from '../plan-stop-reminders';
import { AnnounceDay } from '../announce-day';

/** Writes messages when an event is moved, called off, becomes final, is reopened, gets its bus times or loses a host, or when its quiet days change. */
@Injectable()
export class EventSubscriber {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly plannedMessages: PlannedMessageRepository,
    private readonly moveMessages: ReplanAfterEventMove,
    private readonly moveByDays: ReplanAfterClosingDays,
    private readonly tellAboutDay: AnnounceDay,
    private readonly planHostMessages: PlanHostMessages,
    private readonly planStopReminders: PlanStopReminders,
    private readonly planCoachMessages: PlanCoachMessages,
    private readonly planDepartures: PlanDepartureMessages,
    private readonly endPlanWaits: EndPlanHolds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OnDomainEvent(EventCancelled)
  async onCancelled({ eventId, associationId }: EventCancelled): Promise<void> {
    await this.plannedMessages.cancelOfEvent(eventId, 'event-cancelled');
    await this.planCoachMessages.cancelled(eventId);
    const event = await this.events.anyById(eventId);
    if (!event) return;
    await this.planDepartures.eventCancelled(event);
    for (const { id } of await this.registrations.ofEvent(eventId)) {
      await this.plannedMessages.add(
        planMessage({ kind: 'event-cancelled', associationId, event, recipientId: id }, this.clock.now()),
      );
    }
  }

  @OnDomainEvent(EventMoved)
  async onMoved({ eventId }: EventMoved): Promise<void> {
    await this.moveMessages.execute(eventId);
    await this.tellAboutDay.execute(eventId);
    await this.planHostMessages.execute(eventId);
    await this.planStopReminders.execute(eventId);
    await this.planCoachMessages.moved(eventId);
  }

  @OnDomainEvent(EventFinalised)
  onFinal({ eventId }: EventFinalised): Promise<void> {
    return this.planCoachMessages.execute(eventId);
  }

  @OnDomainEvent(EventReopened)
  onReopened({ eventId }: EventReopened): Promise<void> {
    return this.planCoachMessages.reopened(eventId);
  }

  @OnDomainEvent(ClosingDaysChanged)
  async onDays({ eventIds }: ClosingDaysChanged): Promise<void> {
    for (const eventId of eventIds) await this.moveByDays.execute(eventId);
  }

  @OnDomainEvent(ItineraryPublished, HostDropped)
  async onProgramme({ eventId }: ItineraryPublished | HostDropped): Promise<void> {
    await this.tellAboutDay.execute(eventId);
    await this.planStopReminders.execute(eventId);
    await this.planCoachMessages.execute(eventId);
    await this.endPlanWaits.execute(eventId);
  }
}
