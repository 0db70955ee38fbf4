import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { HostCompanyReader } from '../../companies';
import { EventReader, type EventView } from '../../events';
import { InterviewPlanReader } from '../../interviews';
import { HostInterviewsReader } from '../composers/host-interviews.reader';
import { nextEdition } from '../domain/edition';
import { planMessage } from '../domain/message-plan';
import { MessageRowReader } from '../persistence/message-row.reader';
import { MessageStore } from '../persistence/message-store';

/** Gives each contact of each visited host its list (again only when it changed) and the question for results. */
@Injectable()
export class PlanHostMessages {
  constructor(
    private readonly events: EventReader,
    private readonly hosts: HostCompanyReader,
    private readonly plans: InterviewPlanReader,
    private readonly interviews: HostInterviewsReader,
    private readonly messages: MessageRowReader,
    private readonly store: MessageStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing before an interview plan has been published. */
  async execute(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event || (await this.plans.ofEvent(eventId, 'published')) === undefined) return;
    const { visits } = await this.events.programme(eventId);
    const hostIds = visits.map(({ hostCompanyId }) => hostCompanyId).filter((id) => id !== null);
    for (const hostId of new Set(hostIds)) await this.plan(event, hostId);
  }

  private async plan(event: EventView, hostCompanyId: string): Promise<void> {
    const lines = await this.interviews.of(event.id, hostCompanyId);
    for (const { id } of await this.hosts.contacts(hostCompanyId)) {
      const common = { associationId: event.associationId, event, recipientId: id, subjectId: event.id };
      const edition = nextEdition(await this.messages.newestKey(id, 'host-slot-list', event.id), [event.date, lines]);
      if (edition !== undefined) {
        await this.store.cancel(id, 'replaced', { kinds: ['host-slot-list'], subjectId: event.id });
        await this.store.add(planMessage({ ...common, kind: 'host-slot-list', edition }, this.clock.now()));
      }
      for (const kind of ['host-feedback', 'host-feedback-reminder'] as const)
        await this.store.move(planMessage({ ...common, kind }, this.clock.now()));
    }
  }
}
