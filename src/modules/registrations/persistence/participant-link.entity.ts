import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participant_link')
export class ParticipantLinkEntity {
  @PrimaryColumn('char', { length: 36 }) id!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36 }) registrationId!: string;
  @Column('char', { length: 64 }) tokenHash!: string;
  @Column('datetime', { precision: 6 }) createdAt!: Date;
  @Column('datetime', { precision: 6 }) expiresAt!: Date;
}
