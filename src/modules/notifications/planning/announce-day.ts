import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader, type EventView } from '../../events';
import { RegistrationReader } from '../../registrations';
import { planMessage, type PlannedMessage } from './schedule/message-plan';
import { isSeated } from './schedule/message-plan-of-event';
import { isWaiting, announcementFor, type AnnouncementHistory } from './schedule/day-announcement';
import { PersonalDayReader } from '../day/personal-day.reader';
import { snapshotOf } from '../day/snapshot-of-day';
import { PlannedMessageRepository } from './planned-message.repository';
import { AnnouncedDayReader } from '../day/announced-day.reader';

/** Plans the timetable of participants once, and afterwards one message for those whose own day changed. */
@Injectable()
export class AnnounceDay {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly days: PersonalDayReader,
    private readonly announcedDays: AnnouncedDayReader,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For everybody who takes part, or only for these. */
  async execute(eventId: string, only?: readonly string[]): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    const people = (await this.registrations.participants(eventId)).filter(
      (person) => isSeated(person) && (only === undefined || only.includes(person.id)),
    );
    if (people.length === 0) return;
    const historyOf = await this.announcedDays.ofEvent(eventId);
    const planned = (await this.days.ofEach(event, people)).flatMap(({ registration, day }) => {
      const history = historyOf(registration.id);
      const kind = announcementFor(snapshotOf(event, registration, day), history);
      return kind === undefined ? [] : this.plan(event, registration.id, kind, history);
    });
    await this.plannedMessages.move(planned);
  }

  /** A message that waits keeps its moment: what changes meanwhile goes along with it. */
  private plan(
    event: EventView,
    recipientId: string,
    kind: 'timetable' | 'changes',
    { messages }: AnnouncementHistory,
  ): PlannedMessage[] {
    const earlier = messages.filter((message) => message.kind === kind);
    const last = earlier.at(-1);
    const waiting = last !== undefined && isWaiting(last) ? last : undefined;
    const edition = String(earlier.length + (waiting === undefined ? 1 : 0));
    const { associationId } = event;
    return planMessage({ kind, associationId, event, recipientId, edition }, this.clock.now()).map((message) =>
      waiting !== undefined && waiting.dueAt < message.dueAt ? { ...message, dueAt: waiting.dueAt } : message,
    );
  }
}
