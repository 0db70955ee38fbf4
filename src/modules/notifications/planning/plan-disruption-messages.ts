import { Inject, Injectable } from '@nestjs/common';
import { instantOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader, ExpectedDayReader, type EventView } from '../../events';
import { InterviewReader } from '../../interviews';
import { RegistrationReader } from '../../registrations';
import { nextEdition } from './schedule/edition';
import type { MessageKind } from '../domain/message-kinds';
import { planMessage } from './schedule/message-plan';
import { MessageKeyReader } from './message-key.reader';
import { PlannedMessageRepository } from './planned-message.repository';

/** Messages of the day itself: the bus is late, an interview is by phone. The same is never said twice. */
@Injectable()
export class PlanDisruptionMessages {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly interviews: InterviewReader,
    private readonly keys: MessageKeyReader,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells people when their bus leaves now. */
  async busDelayed(eventId: string, registrationIds: readonly string[]): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event || registrationIds.length === 0) return;
    const pickups = (await this.expectedDays.ofEvent(eventId)).filter(({ kind }) => kind === 'pickup');
    for (const { id, eventStopId } of await this.registrations.byIds(registrationIds)) {
      const leave = pickups.find(({ at }) => at === eventStopId)?.leave;
      if (leave) await this.plan('delay', event, id, { contents: leave, leavesAt: instantOf(event.date, leave) });
    }
  }

  /** Tells people who come home at another time than they know when they are fetched and back now. */
  async returnDelayed(eventId: string, registrationIds: readonly string[]): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event || registrationIds.length === 0) return;
    const calls = await this.expectedDays.ofEvent(eventId);
    for (const { id, eventStopId } of await this.registrations.byIds(registrationIds)) {
      const pickup = calls.find(({ kind, at }) => kind === 'pickup' && at === eventStopId);
      const home = calls.filter(({ vehicleId, kind }) => vehicleId === pickup?.vehicleId && kind !== 'pickup');
      const back = home.find(({ kind, at }) => kind === 'dropoff' && at === eventStopId)?.arrive;
      if (!back) continue;
      const fetched = home.filter(({ kind }) => kind === 'collect').map(({ at, arrive }) => [at, arrive]);
      await this.plan('return-delay', event, id, { contents: [back, fetched], backAt: instantOf(event.date, back) });
    }
  }

  /** Tells people and their counsellors which interviews are by phone. */
  async interviewsByPhone(eventId: string, registrationIds: readonly string[]): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event || registrationIds.length === 0) return;
    const people = await this.registrations.byIds(registrationIds);
    const byPhone = (await this.interviews.published(eventId)).filter(({ phoneUntil }) => phoneUntil !== null);
    const interviewsOf = (ids: readonly string[]): string[] =>
      byPhone.filter(({ registrationId }) => ids.includes(registrationId)).map(({ id }) => id);
    for (const { id } of people) await this.plan('phone-interview', event, id, { contents: interviewsOf([id]) });
    for (const counsellorId of new Set(people.map((person) => person.counsellorId))) {
      const own = people.filter((person) => person.counsellorId === counsellorId).map(({ id }) => id);
      await this.plan('counsellor-phone-interviews', event, counsellorId, { contents: interviewsOf(own) });
    }
  }

  private async plan(
    kind: MessageKind,
    event: EventView,
    recipientId: string,
    { contents, ...until }: { readonly contents: unknown; readonly leavesAt?: Date; readonly backAt?: Date },
  ): Promise<void> {
    const edition = nextEdition(await this.keys.newest(recipientId, kind, event.id), contents);
    if (edition === undefined) return;
    const { id: subjectId, associationId } = event;
    await this.plannedMessages.cancelOfRecipient(recipientId, 'replaced', { kinds: [kind], subjectId });
    await this.plannedMessages.add(
      planMessage({ kind, associationId, event, recipientId, subjectId, edition, ...until }, this.clock.now()),
    );
  }
}
