import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('site_visit')
export class SiteVisitEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar' })
  kind!: 'host' | 'lunch';

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'char', length: 36, nullable: true })
  hostCompanyId!: string | null;

  @Column({ type: 'char', length: 36, nullable: true })
  hostSiteId!: string | null;

  @Column({ type: 'double' })
  latitude!: number;

  @Column({ type: 'double' })
  longitude!: number;

  @Column({ type: 'smallint' })
  visitMinutes!: number;

  @Column({ type: 'char', length: 5 })
  arriveFrom!: string;

  @Column({ type: 'char', length: 5 })
  arriveUntil!: string;

  @Column({ type: 'smallint', nullable: true })
  maxVehicles!: number | null;

  @Column({ type: 'smallint' })
  interviewers!: number;

  @Column({ type: 'smallint', nullable: true })
  receptionListDays!: number | null;
}
