import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader, type EventView } from '../../events';
import { RegistrationReader, type RegistrationView } from '../../registrations';
import { timetableContents } from '../composers/participant-day-facts';
import { nextEdition } from '../domain/edition';
import { planMessage } from '../domain/message-plan';
import { isSeated } from '../domain/message-plan-of-event';
import { DayReader, type PersonalDay } from '../facts/day.reader';
import { MessageRowReader } from '../persistence/message-row.reader';
import { MessageStore } from '../persistence/message-store';

/** Gives participants their timetable, and a new one only to those whose day changed. */
@Injectable()
export class PlanTimetables {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly days: DayReader,
    private readonly messages: MessageRowReader,
    private readonly store: MessageStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing before an interview plan has been published: until then the other messages tell what is known. */
  async execute(eventId: string, onlyRegistrationId?: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    const people = (await this.registrations.participants(eventId)).filter(
      (person) => isSeated(person) && (onlyRegistrationId === undefined || person.id === onlyRegistrationId),
    );
    for (const { registration, day } of await this.days.ofEach(event, people)) {
      if (day.interviews !== null) await this.plan(event, registration, day);
    }
  }

  private async plan(event: EventView, { id }: RegistrationView, day: PersonalDay): Promise<void> {
    const edition = nextEdition(await this.messages.newestKey(id, 'timetable', event.id), timetableContents(day));
    if (edition === undefined) return;
    await this.store.cancel(id, 'replaced', { kinds: ['timetable'] });
    await this.store.add(
      planMessage(
        { kind: 'timetable', associationId: event.associationId, event, recipientId: id, edition },
        this.clock.now(),
      ),
    );
  }
}
