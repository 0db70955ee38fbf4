import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('merge_proposal')
export class MergeProposalEntity {
  @PrimaryColumn('char', { length: 36 }) id!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36 }) eventId!: string;
  @Column('char', { length: 36 }) firstRegistrationId!: string;
  @Column('char', { length: 36 }) secondRegistrationId!: string;
  @Column('varchar') state!: 'open' | 'merged' | 'different-people';
  @Column('datetime', { precision: 6 }) createdAt!: Date;
}
