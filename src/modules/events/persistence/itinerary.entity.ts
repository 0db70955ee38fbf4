import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredItinerary } from '../domain/itinerary-of-event';

@Entity('itinerary')
export class ItineraryEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar' })
  state!: 'draft' | 'published';

  @Column({ type: 'simple-json' })
  plan!: StoredItinerary;

  @Column({ type: 'char', length: 36 })
  createdBy!: string;

  @Column({ type: 'datetime', precision: 6 })
  createdAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  publishedAt!: Date | null;
}
