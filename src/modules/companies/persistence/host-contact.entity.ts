import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('host_contact')
export class HostContactEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  hostCompanyId!: string;

  @Column({ type: 'varchar', length: 80 })
  firstName!: string;

  @Column({ type: 'varchar', length: 80 })
  lastName!: string;

  @Column({ type: 'varchar', length: 190 })
  email!: string;

  @Column({ type: 'varchar', length: 30 })
  phone!: string;
}
