import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('host_company')
export class HostCompanyEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'boolean' })
  socialEconomy!: boolean;

  @Column({ type: 'date', nullable: true })
  activeUntil!: string | null;
}
