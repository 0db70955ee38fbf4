import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader } from '../../events';
import { RegistrationReader } from '../../registrations';
import { isQuietDay } from '../domain/quiet-hours';
import { momentAfterWait } from '../domain/waits-for-plan';
import { UnpublishedChangesReader } from '../facts/unpublished-changes.reader';
import { PlanWaits } from '../persistence/plan-waits';

/** Lets messages go that waited for a new plan, once it is published or changes nothing for their people any more. */
@Injectable()
export class EndPlanWaits {
  constructor(
    private readonly waits: PlanWaits,
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly unpublished: UnpublishedChangesReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(eventId: string): Promise<void> {
    const waiting = await this.waits.ofEvent(eventId);
    const event = waiting.length === 0 ? undefined : await this.events.anyById(eventId);
    if (!event) return;
    const people = await this.registrations.byIds([...new Set(waiting.map(({ recipientId }) => recipientId))]);
    const affected = await this.unpublished.among(event, people);
    for (const { id, recipientId, until } of waiting) {
      const moment = momentAfterWait(until, event, this.clock.now());
      if (!affected.has(recipientId)) await this.waits.end(id, moment);
      // The association has closed that day since.
      else if (isQuietDay(localDateOf(until), event.closingDays)) await this.waits.changeEnd(id, moment);
    }
  }
}
