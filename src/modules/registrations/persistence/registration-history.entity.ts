import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegistrationState } from '../domain/registration-state';

@Entity('registration_history')
export class RegistrationHistoryEntity {
  @PrimaryColumn('char', { length: 36 }) id!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36 }) registrationId!: string;
  @Column('varchar', { nullable: true }) fromState!: RegistrationState | null;
  @Column('varchar') toState!: RegistrationState;
  @Column('varchar') reason!: string;
  @Column('varchar') actorType!: 'user' | 'participant' | 'system';
  @Column('char', { length: 36, nullable: true }) actorId!: string | null;
  @Column('datetime', { precision: 6 }) at!: Date;
}
