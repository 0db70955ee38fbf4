import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import type { StoredItinerary } from '../domain/itinerary-of-event';
import type { EventEntity } from './event.entity';
import { ItineraryEntity } from './itinerary.entity';

/** Stores at most one draft and one published route of an event; the event is locked. */
@Injectable()
export class ItineraryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps a new draft in place of the old one. */
  async saveDraft(event: EventEntity, plan: StoredItinerary, createdBy: string, createdAt: Date): Promise<void> {
    const { id: eventId, associationId } = event;
    await this.itineraries().delete({ eventId, state: 'draft' });
    await this.itineraries().insert({
      id: newId(),
      associationId,
      eventId,
      state: 'draft',
      plan,
      createdBy,
      createdAt,
      publishedAt: null,
    });
  }

  draft(event: EventEntity): Promise<ItineraryEntity | null> {
    return this.itineraries().findOneBy({ eventId: event.id, state: 'draft' });
  }

  isPublished(event: EventEntity): Promise<boolean> {
    return this.itineraries().existsBy({ eventId: event.id, state: 'published' });
  }

  /** Lets the draft take the place of what was published before. */
  async publish(draft: ItineraryEntity, publishedAt: Date): Promise<void> {
    await this.itineraries().delete({ eventId: draft.eventId, state: 'published' });
    await this.itineraries().update(draft.id, { state: 'published', publishedAt });
  }

  private readonly itineraries = () => this.unitOfWork.repository(ItineraryEntity);
}
