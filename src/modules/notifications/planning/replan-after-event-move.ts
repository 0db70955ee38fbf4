import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader } from '../../events';
import { RegistrationReader } from '../../registrations';
import { rulesOf, allMessageKinds } from '../domain/message-kinds';
import { usefulUntil } from './schedule/due-moment';
import type { PlannedMessage } from './schedule/message-plan';
import { messagesOfCounsellor, messagesOfPerson } from './schedule/message-plan-of-event';
import { EventMessageRulesRepository } from './event-message-rules.repository';
import { PlannedMessageRepository } from './planned-message.repository';

/** Kinds that go at a moment counted from the event's day, or from somebody's stop on it. */
const DATED = allMessageKinds.filter((kind) => rulesOf(kind).timing.when !== 'at-once');

/** Who waits hears of a new day by the same notice. */
const SAID_AGAIN = [...DATED, 'waiting-list-notice'] as const;

/** Kinds that go as soon as they may, and are of use until a moment counted from the event's day. */
const USEFUL_BY_DATE = allMessageKinds.filter((kind) => {
  const { timing, usefulUntil: until } = rulesOf(kind);
  return timing.when === 'at-once' && typeof until === 'object' && !('minutes' in until);
});

/** Moves the messages of an event that got another day. */
@Injectable()
export class ReplanAfterEventMove {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    const datedEvent = { ...event, eventRules: await this.rules.of(event) };
    const people = await this.registrations.ofEvent(eventId);
    for (const person of people) {
      await this.move(event.id, person.id, messagesOfPerson(person, datedEvent, this.clock.now()));
    }
    for (const kind of USEFUL_BY_DATE) {
      const until = usefulUntil(kind, { ...datedEvent, eventDate: event.date, now: this.clock.now() });
      if (until !== undefined) await this.plannedMessages.moveUse(event.id, kind, until);
    }
    for (const counsellorId of new Set(people.map((person) => person.counsellorId))) {
      await this.move(event.id, counsellorId, messagesOfCounsellor(counsellorId, datedEvent, this.clock.now()));
    }
  }

  /** What was said about the old day may be said again about the new one; what would be too late now is cancelled. */
  private async move(eventId: string, recipientId: string, planned: readonly PlannedMessage[]): Promise<void> {
    const kinds = new Set(planned.map(({ kind }) => kind));
    await this.plannedMessages.freeSettled(recipientId, eventId, SAID_AGAIN);
    await this.plannedMessages.move(planned);
    await this.plannedMessages.cancelOfRecipient(recipientId, 'too-late', {
      eventId,
      kinds: DATED.filter((kind) => !kinds.has(kind)),
    });
  }
}
