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

/** Gives participants their timetable once, and afterwards tells those whose own day changed, in one message. */
@Injectable()
export class AnnounceDay {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly days: PersonalDayReader,
    private readonly toldDays: AnnouncedDayReader,
    private readonly store: PlannedMessageRepository,
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
    const toldTo = await this.toldDays.ofEvent(eventId);
    const planned = (await this.days.ofEach(event, people)).flatMap(({ registration, day }) => {
      const soFar = toldTo(registration.id);
      const kind = announcementFor(snapshotOf(event, registration, day), soFar);
      return kind === undefined ? [] : this.plan(event, registration.id, kind, soFar);
    });
    await this.store.move(planned);
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
