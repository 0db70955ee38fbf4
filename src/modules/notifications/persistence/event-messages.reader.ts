import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { HostCompanyReader } from '../../companies';
import { CoachContactReader, type CoachContact } from '../../events';
import { UserReader } from '../../identity';
import { RegistrationReader } from '../../registrations';
import type { DropReason } from '../domain/drop-reason';
import type { MessageFailure } from '../domain/message-failure';
import type { RecipientType } from '../domain/message-kind-rules';
import type { MessageKind } from '../domain/message-kinds';
import type { MessageState } from '../domain/message-life-cycle';
import { HELD_FOR_PLAN } from '../planning/plan-hold.reader';
import type { MessageChannel } from './message.entity';

/** A message as the coordinator's page shows it. */
export interface MessageView {
  readonly id: string;
  readonly kind: MessageKind;
  readonly recipientType: RecipientType;
  readonly recipientId: string;
  /** Undefined when the recipient is not known any more. */
  readonly recipientName: string | undefined;
  readonly channel: MessageChannel;
  readonly state: MessageState;
  readonly dueAt: Date;
  /** It waits for a plan to be published, and goes at `dueAt` at the latest. */
  readonly awaitsPlan: boolean;
  readonly sentAt: Date | null;
  readonly attempts: number;
  /** Why it was cancelled or missed. */
  readonly dropReason: DropReason | null;
  /** What went wrong with its last attempt. */
  readonly failure: MessageFailure | null;
}

interface MessageViewRow extends Omit<MessageView, 'recipientName' | 'awaitsPlan' | 'failure'> {
  readonly awaitsPlan: number;
  readonly failureKind: MessageFailure['kind'] | null;
  readonly failureText: string | null;
}

const OF_EVENT = sql<MessageViewRow>`SELECT id, kind, recipient_type AS recipientType, recipient_id AS recipientId, channel,
    state, due_at AS dueAt, ${HELD_FOR_PLAN} AS awaitsPlan, sent_at AS sentAt, attempts, drop_reason AS dropReason,
    failure_kind AS failureKind, failure_text AS failureText
  FROM message WHERE event_id = ? AND association_id = ? ORDER BY due_at, kind, id`;

/** Answers what is said to whom around one event. */
@Injectable()
export class EventMessagesReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationReader,
    private readonly users: UserReader,
    private readonly hosts: HostCompanyReader,
    private readonly coachContacts: CoachContactReader,
  ) {}

  /** All messages of the event, by moment. */
  async ofEvent(user: { readonly associationId: string }, eventId: string): Promise<MessageView[]> {
    const rows = await this.unitOfWork.query(OF_EVENT, [eventId, user.associationId]);
    const names = await this.names(rows, eventId);
    return rows.map(({ failureKind, failureText, ...row }) => ({
      ...row,
      awaitsPlan: row.awaitsPlan === 1,
      failure: failureKind === null ? null : { kind: failureKind, text: failureText },
      recipientName: names.get(row.recipientId),
    }));
  }

  private async names(rows: readonly MessageViewRow[], eventId: string): Promise<ReadonlyMap<string, string>> {
    const idsOf = (type: RecipientType): string[] => [
      ...new Set(rows.filter(({ recipientType }) => recipientType === type).map(({ recipientId }) => recipientId)),
    ];
    const people = await this.registrations.byIds(idsOf('participant'));
    const users = await this.users.byIds(idsOf('user'));
    const contacts = await Promise.all(idsOf('host').map((id) => this.hosts.contactById(id)));
    const known = [...people, ...users.values(), ...contacts.filter((contact) => contact !== undefined)];
    const coaches = idsOf('coach').length === 0 ? [] : await this.coachContacts.ofEvent(eventId);
    return new Map([
      ...known.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`] as const),
      ...coaches.map((contact) => [contact.vehicleId, nameOf(contact)] as const),
    ]);
  }
}

const nameOf = ({ contactName, coachOperator, vehicle }: CoachContact): string =>
  [contactName, coachOperator].filter((name) => name !== '').join(', ') || vehicle;
