import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TourProposal } from '../domain/tours/tour-proposal';

/** Tours that were proposed for an event, or accepted and can be taken back. */
@Entity('tour_plan')
export class TourPlanEntity {
  @PrimaryColumn() id!: string;
  @Column() associationId!: string;
  @Column() eventId!: string;
  @Column({ type: 'varchar' }) state!: 'proposed' | 'accepted';
  @Column({ type: 'simple-json' }) content!: TourProposal;
  @Column() madeBy!: string;
  @Column({ type: 'datetime', precision: 6 }) madeAt!: Date;
}
