import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('preference')
export class PreferenceEntity {
  @PrimaryColumn('char', { length: 36 }) registrationId!: string;
  @PrimaryColumn('tinyint') rank!: number;
  @Column('char', { length: 36 }) vacancyId!: string;
}
