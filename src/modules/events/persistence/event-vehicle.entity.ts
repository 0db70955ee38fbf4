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

  @Column({ type: 'boolean' })
  staysHome!: boolean;

  @Column({ type: 'varchar', length: 15 })
  plate!: string;

  @Column({ type: 'varchar', length: 120 })
  contactName!: string;

  @Column({ type: 'varchar', length: 190 })
  contactEmail!: string;

  @Column({ type: 'varchar', length: 30 })
  contactPhone!: string;

  @Column({ type: 'int', nullable: true })
  hireCents!: number | null;

  @Column({ type: 'smallint', nullable: true })
  hireHours!: number | null;

  @Column({ type: 'int', nullable: true })
  extraHourCents!: number | null;
}
