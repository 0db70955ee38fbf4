import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventState } from '../domain/event-life-cycle';
import type { EventShape } from '../domain/event-view';

@Entity('event')
export class EventEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'varchar', length: 40 })
  code!: string;

  @Column({ type: 'varchar', length: 160 })
  title!: string;

  @Column({ type: 'varchar' })
  shape!: EventShape;

  @Column({ type: 'date' })
  date!: string;

  @Column({ type: 'varchar' })
  state!: EventState;

  @Column({ type: 'int', nullable: true })
  ownLimit!: number | null;

  @Column({ type: 'int' })
  staffSeats!: number;

  @Column({ type: 'int' })
  interpreterSeats!: number;

  @Column({ type: 'int' })
  overbooking!: number;

  @Column({ type: 'int' })
  overbookingPermille!: number;

  @Column({ type: 'int' })
  participantLimit!: number;

  @Column({ type: 'int' })
  participantsTaken!: number;

  @Column({ type: 'int' })
  busSeats!: number;

  @Column({ type: 'int' })
  busSeatsTaken!: number;

  @Column({ type: 'int' })
  wheelchairPlaces!: number;

  @Column({ type: 'int' })
  wheelchairPlacesTaken!: number;

  @Column({ type: 'date' })
  referralClosesOn!: string;

  @Column({ type: 'varchar', length: 120 })
  lunch!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  cancelReason!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'datetime', precision: 6 })
  createdAt!: Date;
}
