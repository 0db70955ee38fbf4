import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { HostCompanyReader } from '../../companies';
import { EventReader, type EventView } from '../../events';
import { InterviewPlanReader } from '../../interviews';
import { HostInterviewsReader } from '../writing/host/host-interviews.reader';
import { datedKindsTo } from '../domain/message-kinds';
import { nextEdition } from './schedule/edition';
import { planMessage, type PlannedMessage } from './schedule/message-plan';
import type { EventMessageRules } from './schedule/event-message-rules';
import { MessageKeyReader } from './message-key.reader';
import { EventMessageRulesRepository } from './event-message-rules.repository';
import { PlannedMessageRepository } from './planned-message.repository';

const QUESTIONS = datedKindsTo('host');

/** Gives each contact of each visited host its list (again only when it changed) and the question for results. */
@Injectable()
export class PlanHostMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly hosts: HostCompanyReader,
    private readonly plans: InterviewPlanReader,
    private readonly interviews: HostInterviewsReader,
    private readonly keys: MessageKeyReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing before an interview plan has been published. */
  async execute(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    for (const hostId of await this.hostIds(event)) await this.planList(event, hostId);
    await this.plannedMessages.move(await this.questions(event, await this.rules.of(event)));
  }

  /** The questions for results that each contact gets by these rules; none before an interview plan has been published. */
  async questions(event: EventView, eventRules: EventMessageRules, now = this.clock.now()): Promise<PlannedMessage[]> {
    const hostIds = await this.hostIds(event);
    const contacts = await this.unitOfWork.oneTrip(() => hostIds.map((id) => this.hosts.contacts(id)));
    const { id: subjectId, associationId } = event;
    return contacts
      .flat()
      .flatMap(({ id: recipientId }) =>
        QUESTIONS.flatMap((kind) =>
          planMessage({ kind, associationId, event, recipientId, subjectId, eventRules }, now),
        ),
      );
  }

  private async hostIds(event: EventView): Promise<string[]> {
    if ((await this.plans.ofEvent(event.id, 'published')) === undefined) return [];
    const { visits } = await this.events.programme(event.id);
    return [...new Set(visits.map(({ hostCompanyId }) => hostCompanyId).filter((id) => id !== null))];
  }

  private async planList(event: EventView, hostCompanyId: string): Promise<void> {
    const lines = await this.interviews.of(event.id, hostCompanyId);
    for (const { id } of await this.hosts.contacts(hostCompanyId)) {
      const common = { associationId: event.associationId, event, recipientId: id, subjectId: event.id };
      const edition = nextEdition(await this.keys.newest(id, 'host-slot-list', event.id), [event.date, lines]);
      if (edition !== undefined) {
        await this.plannedMessages.cancelOfRecipient(id, 'replaced', {
          kinds: ['host-slot-list'],
          subjectId: event.id,
        });
        await this.plannedMessages.add(planMessage({ ...common, kind: 'host-slot-list', edition }, this.clock.now()));
      }
    }
  }
}
