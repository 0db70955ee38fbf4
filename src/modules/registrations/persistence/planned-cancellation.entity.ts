import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CancelReason } from '../domain/registration-state';

/** A cancellation that takes effect in some minutes, unless it is taken back; gone afterwards. */
@Entity('planned_cancellation')
export class PlannedCancellationEntity {
  @PrimaryColumn('char', { length: 36 }) registrationId!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36 }) eventId!: string;
  @Column('char', { length: 36 }) userId!: string;
  @Column('varchar') reason!: CancelReason;
  @Column('datetime', { precision: 6 }) decidedAt!: Date;
  @Column('datetime', { precision: 6 }) takesEffectAt!: Date;
}
