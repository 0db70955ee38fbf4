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
}
