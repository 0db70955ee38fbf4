import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DropReason } from '../domain/drop-reason';
import type { FailureKind } from '../domain/message-failure';
import type { RecipientType } from '../domain/message-kind-rules';
import type { MessageKind } from '../domain/message-kinds';
import type { MessageState } from '../domain/message-life-cycle';

/** How a message leaves: by mail, by SMS, or as something that a counsellor does. */
export type MessageChannel = 'mail' | 'sms' | 'task';

/** A message, from the moment it must exist until its delivery facts are forgotten. Its words are never stored. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('char', { length: 36 }) id!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36, nullable: true }) eventId!: string | null;
  @Column('varchar') kind!: MessageKind;
  @Column('varchar') recipientType!: RecipientType;
  @Column('char', { length: 36 }) recipientId!: string;
  @Column('char', { length: 36, nullable: true }) subjectId!: string | null;
  @Column('varchar') channel!: MessageChannel;
  @Column('varchar') state!: MessageState;
  @Column('datetime', { precision: 6 }) dueAt!: Date;
  @Column('datetime', { precision: 6, nullable: true }) firstDueAt!: Date | null;
  @Column('datetime', { precision: 6, nullable: true }) usefulUntil!: Date | null;
  @Column('datetime', { precision: 6, nullable: true }) awaitsPlanUntil!: Date | null;
  @Column('varchar') dedupeKey!: string;
  @Column('datetime', { precision: 6, nullable: true }) freedAt!: Date | null;
  @Column('varchar') smtpMessageId!: string;
  @Column('int') generation!: number;
  @Column('char', { length: 36, nullable: true }) leaseToken!: string | null;
  @Column('datetime', { precision: 6, nullable: true }) leaseUntil!: Date | null;
  @Column('smallint') attempts!: number;
  @Column('varchar', { nullable: true }) dropReason!: DropReason | null;
  @Column('varchar', { nullable: true }) failureKind!: FailureKind | null;
  @Column('varchar', { nullable: true }) failureText!: string | null;
  @Column('varchar', { nullable: true }) renderedSubject!: string | null;
  @Column('text', { nullable: true }) announced!: string | null;
  @Column('datetime', { precision: 6, nullable: true }) sentAt!: Date | null;
  @Column('datetime', { precision: 6 }) createdAt!: Date;
}
