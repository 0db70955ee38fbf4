import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('event_vehicle')
export class EventVehicleEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar', length: 80 })
  name!: string;

  @Column({ type: 'varchar', length: 120 })
  coachOperator!: string;

  @Column({ type: 'varchar', length: 120 })
  depotName!: string;

  @Column({ type: 'double' })
  depotLatitude!: number;

  @Column({ type: 'double' })
  depotLongitude!: number;

  @Column({ type: 'char', length: 5 })
  dutyFrom!: string;

  @Column({ type: 'char', length: 5 })
  dutyUntil!: string;
}
