import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import { EventStopEntity } from './event-stop.entity';
import type { EventEntity } from './event.entity';

/** Stores where the buses of an event pick people up; the event is locked. */
@Injectable()
export class EventStops {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `EVENT.STOP_TWICE` (conflict) */
  async add(
    event: EventEntity,
    stop: Pick<EventStopEntity, 'pickupStopId' | 'earliest' | 'maxRideMinutes'>,
  ): Promise<string> {
    const id = newId();
    try {
      const { id: eventId, associationId } = event;
      await this.unitOfWork.repository(EventStopEntity).insert({ ...stop, id, associationId, eventId });
    } catch (error) {
      if (!isDuplicateKey(error, 'event_stop_stop')) throw error;
      throw new DomainError('EVENT.STOP_TWICE', 'conflict', eventTexts.stopTwice);
    }
    return id;
  }

  /** @throws DomainError not-found unless it belongs to the event */
  async remove(event: EventEntity, id: string): Promise<void> {
    const { affected } = await this.unitOfWork.repository(EventStopEntity).delete({ id, eventId: event.id });
    if (affected === 0) throw new DomainError('EVENT.STOP_NOT_FOUND', 'not-found', eventTexts.stopNotFound);
  }
}
