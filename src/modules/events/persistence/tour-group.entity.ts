import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tour_group')
export class TourGroupEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar', length: 20 })
  name!: string;

  @Column({ type: 'smallint' })
  places!: number;

  @Column({ type: 'boolean' })
  laidOut!: boolean;

  @Column({ type: 'char', length: 36, nullable: true })
  vehicleId!: string | null;

  @Column({ type: 'char', length: 36, nullable: true })
  siteVisitId!: string | null;
}
