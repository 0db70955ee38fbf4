import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutchLevel } from '../../../kernel';

@Entity('vacancy')
export class VacancyEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  hostCompanyId!: string;

  @Column({ type: 'varchar', length: 20 })
  code!: string;

  @Column({ type: 'varchar', length: 120 })
  title!: string;

  @Column({ type: 'smallint' })
  posts!: number;

  @Column({ type: 'varchar' })
  dutchLevel!: DutchLevel;

  @Column({ type: 'simple-json' })
  certificates!: readonly string[];

  @Column({ type: 'boolean' })
  active!: boolean;
}
