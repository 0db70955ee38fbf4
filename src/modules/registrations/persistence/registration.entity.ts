import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CancelReason, Channel, RegistrationState, Transport, WaitingReason } from '../domain/registration-state';

@Entity('registration')
export class RegistrationEntity {
  @PrimaryColumn('char', { length: 36 }) id!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36 }) eventId!: string;
  @Column('char', { length: 36 }) jobseekerId!: string;
  @Column('char', { length: 36 }) organisationId!: string;
  @Column('char', { length: 36 }) counsellorId!: string;
  @Column('varchar') state!: RegistrationState;
  @Column('varchar') transport!: Transport;
  @Column('char', { length: 36, nullable: true }) eventStopId!: string | null;
  @Column('char', { length: 36, nullable: true }) tourGroupId!: string | null;
  @Column('char', { length: 5, nullable: true }) latestReturn!: string | null;
  /** The person and a companion: a count of people, whatever they sit on. */
  @Column('tinyint') peopleOnBus!: number;
  @Column('tinyint') busSeats!: number;
  @Column('tinyint') wheelchairPlaces!: number;
  @Column('varchar', { nullable: true }) waitingReason!: WaitingReason | null;
  @Column('datetime', { precision: 6, nullable: true }) waitingSince!: Date | null;
  @Column('varchar') channel!: Channel;
  @Column('boolean') smsAllowed!: boolean;
  /** Who gave the consent in, and when; null without consent. */
  @Column('char', { length: 36, nullable: true }) smsAllowedBy!: string | null;
  @Column('datetime', { precision: 6, nullable: true }) smsAllowedAt!: Date | null;
  @Column('varchar', { nullable: true }) interpreterLanguage!: string | null;
  @Column('varchar') note!: string;
  @Column('datetime', { precision: 6 }) referredAt!: Date;
  @Column('datetime', { precision: 6, nullable: true }) cancelledAt!: Date | null;
  @Column('varchar', { nullable: true }) cancelReason!: CancelReason | null;
  @Column('int') icsSequence!: number;
  @Column('int') version!: number;
}
