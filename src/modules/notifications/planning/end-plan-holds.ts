import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader } from '../../events';
import { RegistrationReader } from '../../registrations';
import { isQuietDay } from './schedule/quiet-hours';
import { momentAfterHold } from './schedule/plan-hold';
import { UnpublishedChangesReader } from '../day/unpublished-changes.reader';
import { PlanHoldReader } from './plan-hold.reader';
import { PlannedMessageRepository } from './planned-message.repository';

/** Lets messages go that waited for a new plan, once it is published or changes nothing for their people any more. */
@Injectable()
export class EndPlanHolds {
  constructor(
    private readonly holds: PlanHoldReader,
    private readonly plannedMessages: PlannedMessageRepository,
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly unpublished: UnpublishedChangesReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(eventId: string): Promise<void> {
    const waiting = await this.holds.ofEvent(eventId);
    const event = waiting.length === 0 ? undefined : await this.events.anyById(eventId);
    if (!event) return;
    const people = await this.registrations.byIds([...new Set(waiting.map(({ recipientId }) => recipientId))]);
    const affected = await this.unpublished.among(event, people);
    for (const { id, recipientId, until } of waiting) {
      const moment = momentAfterHold(until, event, this.clock.now());
      if (!affected.has(recipientId)) await this.plannedMessages.endHold(id, moment);
      // The association has closed that day since.
      else if (isQuietDay(localDateOf(until), event.closingDays)) await this.plannedMessages.moveHold(id, moment);
    }
  }
}
