import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import { UserReader } from '../../identity';
import { RegistrationReader, type RegistrationView } from '../../registrations';
import { isLateDeparture } from '../domain/late-departure';
import { PlannedMessageRepository } from './planned-message.repository';
import { planMessage, type MessageRequest } from './schedule/message-plan';

/** Tells colleagues who does not come: the counsellor, and on the last evening the coordinators; never who did it. */
@Injectable()
export class PlanDepartureMessages {
  constructor(
    private readonly users: UserReader,
    private readonly registrations: RegistrationReader,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param byUserId who cancelled; null when the person or the product did */
  async cancelled(event: EventView, person: RegistrationView, byUserId: string | null): Promise<void> {
    const about = { associationId: event.associationId, event, subjectId: person.id };
    if (person.counsellorId !== byUserId)
      await this.add({ ...about, kind: 'counsellor-cancellation', recipientId: person.counsellorId });
    if (!isLateDeparture(event.date, this.clock.now())) return;
    for (const { id, roles } of await this.users.ofAssociation(event.associationId)) {
      if (!roles.includes('coordinator') || id === byUserId) continue;
      await this.add({ ...about, kind: 'coordinator-late-cancellation', recipientId: id });
    }
  }

  /** An event is called off: each counsellor of somebody in it hears so once. */
  async eventCancelled(event: EventView): Promise<void> {
    const people = await this.registrations.ofEvent(event.id);
    for (const recipientId of new Set(people.map(({ counsellorId }) => counsellorId))) {
      const { associationId, id: subjectId } = event;
      await this.add({ associationId, event, subjectId, kind: 'counsellor-event-cancelled', recipientId });
    }
  }

  private async add(request: MessageRequest): Promise<void> {
    await this.plannedMessages.add(planMessage(request, this.clock.now()));
  }
}
