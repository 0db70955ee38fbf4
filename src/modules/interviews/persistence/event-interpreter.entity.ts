import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('event_interpreter')
export class EventInterpreterEntity {
  @PrimaryColumn() id!: string;
  @Column() associationId!: string;
  @Column() eventId!: string;
  @Column() name!: string;
  @Column({ type: 'simple-json' }) languages!: string[];
  @Column({ type: 'boolean' }) rides!: boolean;
}
