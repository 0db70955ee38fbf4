import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { OnDomainEvent } from '../../../../platform/domain-events';
import { EventReader } from '../../../events';
import { PersonCorrected, RegistrationReader } from '../../../registrations';
import { allMessageKinds, rulesOf } from '../../domain/message-kinds';
import { TaskRepository } from '../../persistence/task.repository';
import { EventMessageRulesRepository } from '../event-message-rules.repository';
import { PlannedMessageRepository } from '../planned-message.repository';
import { planMessage, type PlannedMessage } from '../schedule/message-plan';
import { messagesOfPerson, type EventOfPlan } from '../schedule/message-plan-of-event';

const PARTICIPANT_KINDS = allMessageKinds.filter((kind) => rulesOf(kind).recipient === 'participant');

/** Tells somebody anew, on the right address, what is true now; what a counsellor had to pass on the old way goes. */
@Injectable()
export class PersonSubscriber {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly plannedMessages: PlannedMessageRepository,
    private readonly tasks: TaskRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OnDomainEvent(PersonCorrected)
  async onCorrected({ eventId, registrationId }: PersonCorrected): Promise<void> {
    const event = await this.events.anyById(eventId);
    const person = await this.registrations.byId(registrationId);
    if (!event || !person) return;
    await this.tasks.withdrawOf(registrationId);
    await this.plannedMessages.forgetBadAddress(registrationId);
    await this.plannedMessages.freeSettled(registrationId, eventId, PARTICIPANT_KINDS);
    const plan = { ...event, eventRules: await this.rules.of(event) };
    const offer = await this.offerOf(registrationId, plan);
    await this.plannedMessages.add([...messagesOfPerson(person, plan, this.clock.now()), ...offer]);
  }

  private async offerOf(recipientId: string, event: EventOfPlan): Promise<PlannedMessage[]> {
    const offer = await this.registrations.openOffer(recipientId);
    if (!offer) return [];
    const { associationId } = event;
    const about = { subjectId: offer.id, offerExpiresAt: offer.expiresAt };
    return planMessage({ kind: 'seat-offer', associationId, event, recipientId, ...about }, this.clock.now());
  }
}
