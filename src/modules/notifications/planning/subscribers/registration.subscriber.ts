import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { OnDomainEvent } from '../../../../platform/domain-events';
import { EventReader } from '../../../events';
import {
  CancellationPlanned,
  CancellationUndone,
  JobseekerSeated,
  JobseekerWaitlisted,
  OfferLapsed,
  RegistrationCancelled,
  RegistrationChanged,
  RegistrationReader,
  SeatOffered,
} from '../../../registrations';
import { allMessageKinds, rulesOf } from '../../domain/message-kinds';
import { planMessage } from '../schedule/message-plan';
import {
  messagesOfCounsellor,
  messagesOfPerson,
  type EventOfPlan,
  type PersonInEvent,
} from '../schedule/message-plan-of-event';
import { EventMessageRulesRepository } from '../event-message-rules.repository';
import { PlannedMessageRepository } from '../planned-message.repository';
import { PlanDepartureMessages } from '../plan-departure-messages';
import { PlanOfferTasks } from '../plan-offer-tasks';
import { PlanStopReminders } from '../plan-stop-reminders';
import { AnnounceDay } from '../announce-day';

/** What the messages of the list are called once somebody has a seat. */
const LIST_KINDS = ['waiting-list-notice', 'seat-offer'] as const;

const PARTICIPANT_KINDS = allMessageKinds.filter((kind) => rulesOf(kind).recipient === 'participant');

/** Writes messages when somebody gets a seat, waits, is offered a seat, or does not come. */
@Injectable()
export class RegistrationSubscriber {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly plannedMessages: PlannedMessageRepository,
    private readonly planOfferTasks: PlanOfferTasks,
    private readonly planDepartures: PlanDepartureMessages,
    private readonly tellAboutDay: AnnounceDay,
    private readonly planStopReminders: PlanStopReminders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OnDomainEvent(JobseekerSeated, JobseekerWaitlisted)
  async onPlaced({
    associationId,
    eventId,
    registrationId,
    newcomer,
  }: JobseekerSeated | JobseekerWaitlisted): Promise<void> {
    if (newcomer) {
      const { eventDate, firstOfCounsellor, ownMessagePlan, closingDays, ...facts } = newcomer;
      const eventRules = await this.rules.of({ id: eventId, ownMessagePlan });
      const [person, event] = [
        { id: registrationId, ...facts },
        { id: eventId, associationId, date: eventDate, closingDays, eventRules },
      ];
      // The counsellor's overviews exist already: asking for them again would hold their rows for nothing.
      if (!firstOfCounsellor) return this.plannedMessages.add(messagesOfPerson(person, event, this.clock.now()));
      return this.addMessages(person, event);
    }
    const event = await this.events.anyById(eventId);
    const registration = await this.registrations.byId(registrationId);
    if (!event || !registration) return;
    await this.plannedMessages.cancelOfRecipient(registrationId, 'not-waiting', { kinds: LIST_KINDS });
    await this.addMessages(registration, { ...event, eventRules: await this.rules.of(event) });
  }

  @OnDomainEvent(SeatOffered)
  async onOffered({ associationId, eventId, registrationId, offerId }: SeatOffered): Promise<void> {
    const event = await this.events.anyById(eventId);
    const offer = await this.registrations.openOffer(offerId);
    if (!event || !offer) return;
    await this.plannedMessages.cancelOfRecipient(registrationId, 'not-waiting', { kinds: LIST_KINDS });
    await this.plannedMessages.add(
      planMessage(
        {
          kind: 'seat-offer',
          associationId,
          event,
          recipientId: registrationId,
          subjectId: offerId,
          offerExpiresAt: offer.expiresAt,
        },
        this.clock.now(),
      ),
    );
    const person = await this.registrations.byId(registrationId);
    if (person) await this.planOfferTasks.offered(event, person, offer);
  }

  @OnDomainEvent(OfferLapsed)
  async onOfferLapsed({ eventId, registrationId, offerId }: OfferLapsed): Promise<void> {
    await this.plannedMessages.cancelOfRecipient(registrationId, 'offer-closed', { subjectId: offerId });
    const event = await this.events.anyById(eventId);
    const person = await this.registrations.byId(registrationId);
    if (event && person) await this.planOfferTasks.lapsed(event, person, offerId);
  }

  @OnDomainEvent(RegistrationCancelled)
  async onCancelled({ associationId, eventId, registrationId, userId }: RegistrationCancelled): Promise<void> {
    await this.plannedMessages.cancelOfRecipient(registrationId, 'no-seat');
    const event = await this.events.anyById(eventId);
    if (!event) return;
    const kind = event.state === 'cancelled' ? 'event-cancelled' : 'cancellation';
    await this.plannedMessages.add(
      planMessage({ kind, associationId, event, recipientId: registrationId }, this.clock.now()),
    );
    const person = event.state === 'cancelled' ? undefined : await this.registrations.byId(registrationId);
    if (person) await this.planDepartures.cancelled(event, person, userId);
  }

  /** Nobody is reminded of a day in the minutes in which it is not sure that they come. */
  @OnDomainEvent(CancellationPlanned)
  onCancellationPlanned({ registrationId, takesEffectAt }: CancellationPlanned): Promise<void> {
    return this.plannedMessages.holdOfRecipient(registrationId, takesEffectAt);
  }

  /** Messages that were sent or cancelled free their keys: the person hears everything again, and of a later cancellation too. */
  @OnDomainEvent(CancellationUndone)
  onUndone({ eventId, registrationId }: CancellationUndone): Promise<void> {
    return this.plannedMessages.freeSettled(registrationId, eventId, PARTICIPANT_KINDS);
  }

  private addMessages(person: PersonInEvent, event: EventOfPlan): Promise<void> {
    const now = this.clock.now();
    return this.plannedMessages.add([
      ...messagesOfPerson(person, event, now),
      ...messagesOfCounsellor(person.counsellorId, event, now),
    ]);
  }

  @OnDomainEvent(RegistrationChanged)
  async onChanged({ eventId, registrationId }: RegistrationChanged): Promise<void> {
    await this.tellAboutDay.execute(eventId, [registrationId]);
    await this.planStopReminders.execute(eventId);
  }
}
