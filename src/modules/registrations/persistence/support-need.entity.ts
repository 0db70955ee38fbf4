import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NeedKind } from '../domain/registration-state';

@Entity('support_need')
export class SupportNeedEntity {
  @PrimaryColumn('char', { length: 36 }) id!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36 }) registrationId!: string;
  @Column('varchar') kind!: NeedKind;
}
