import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('host_site')
export class HostSiteEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  hostCompanyId!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'varchar', length: 160 })
  address!: string;

  @Column({ type: 'double' })
  latitude!: number;

  @Column({ type: 'double' })
  longitude!: number;

  @Column({ type: 'int' })
  accuracyMetres!: number;

  @Column({ type: 'boolean' })
  tourStepFree!: boolean;

  @Column({ type: 'boolean' })
  interviewStepFree!: boolean;

  @Column({ type: 'varchar', length: 300 })
  dressCode!: string;

  @Column({ type: 'varchar', length: 300 })
  bringList!: string;
}
