import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutchLevel } from '../../../kernel';

@Entity('jobseeker')
export class JobseekerEntity {
  @PrimaryColumn('char', { length: 36 }) id!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36 }) organisationId!: string;
  @Column('char', { length: 64 }) identityKey!: string;
  @Column('char', { length: 64, nullable: true }) matchKey!: string | null;
  @Column('varchar') firstName!: string;
  @Column('varchar') lastName!: string;
  @Column('varchar', { nullable: true }) phone!: string | null;
  @Column('varchar', { nullable: true }) email!: string | null;
  @Column('boolean') sharedPhone!: boolean;
  @Column('char', { length: 4 }) postcode!: string;
  @Column('varchar') dutchLevel!: DutchLevel;
  @Column('simple-json') certificates!: readonly string[];
  @Column('datetime', { precision: 6, nullable: true }) hiredAt!: Date | null;
  /** The registration whose outcome says so; null when a person said so. */
  @Column('char', { length: 36, nullable: true }) hiredThroughId!: string | null;
  @Column('datetime', { precision: 6 }) createdAt!: Date;
  /** Since then nobody can tell who it was: an empty name alone says nothing, for some people have one name. */
  @Column('datetime', { precision: 6, nullable: true }) forgottenAt!: Date | null;
}
