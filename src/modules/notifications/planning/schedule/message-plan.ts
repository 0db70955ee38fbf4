import { localDateOf, NO_CLOSING_DAYS, type LocalDate, type ClosingDays } from '../../../../kernel';
import type { RecipientType } from '../../domain/message-kind-rules';
import { datedKindsTo, rulesOf, type MessageKind } from '../../domain/message-kinds';
import type { EventMessageRules } from './event-message-rules';
import { dueAt, usefulUntil, type Occasion } from './due-moment';

/** A message that must exist. Its key holds kind, recipient and what it is about, and never a time. */
export interface PlannedMessage {
  readonly associationId: string;
  readonly eventId: string | null;
  readonly kind: MessageKind;
  readonly recipientType: RecipientType;
  readonly recipientId: string;
  readonly subjectId: string | null;
  readonly dueAt: Date;
  readonly usefulUntil: Date | null;
  readonly dedupeKey: string;
}

/** What the moments of an event's messages are counted from. */
export interface DatedEvent {
  readonly id: string;
  readonly date: LocalDate;
  /** On which its association is closed. */
  readonly closingDays: ClosingDays;
}

export interface MessageRequest {
  readonly kind: MessageKind;
  readonly associationId: string;
  readonly event: DatedEvent | null;
  readonly recipientId: string;
  readonly subjectId?: string;
  /** Tells apart two messages of one kind to one person about one thing. */
  readonly edition?: string;
  readonly offerExpiresAt?: Date;
  /** When the bus leaves the recipient's own stop. */
  readonly leavesAt?: Date;
  /** When it is back there. */
  readonly backAt?: Date;
  /** For kinds that have a moment of their own. */
  readonly eventRules?: EventMessageRules;
}

/** The message that is asked for, or nothing when its moment has passed. */
export function planMessage(request: MessageRequest, now: Date): PlannedMessage[] {
  const { kind, event, recipientId, subjectId, edition } = request;
  const occasion = occasionOf(request, now);
  const due = dueAt(kind, occasion);
  if (due === undefined) return [];
  const keyParts = [kind, recipientId, subjectId, edition].filter((part) => part !== undefined);
  return [
    {
      associationId: request.associationId,
      eventId: event?.id ?? null,
      kind,
      recipientType: rulesOf(kind).recipient,
      recipientId,
      subjectId: subjectId ?? null,
      dueAt: due,
      usefulUntil: usefulUntil(kind, occasion) ?? null,
      dedupeKey: keyParts.join(':'),
    },
  ];
}

const occasionOf = ({ event, offerExpiresAt, leavesAt, backAt, eventRules }: MessageRequest, now: Date): Occasion => ({
  now,
  ...(event === null ? { closingDays: NO_CLOSING_DAYS } : { eventDate: event.date, closingDays: event.closingDays }),
  ...(offerExpiresAt === undefined ? {} : { offerExpiresAt }),
  ...(leavesAt === undefined ? {} : { leavesAt }),
  ...(backAt === undefined ? {} : { backAt }),
  ...(eventRules === undefined ? {} : { eventRules }),
});

const DATED_KINDS = datedKindsTo('participant');

interface Seat {
  readonly associationId: string;
  readonly event: DatedEvent;
  readonly registrationId: string;
  readonly eventRules: EventMessageRules;
}

/** Reminders and follow-up of a person with a seat. Where quiet days push two onto one day, only the later kind goes. */
function datedMessages(seat: Seat, now: Date): PlannedMessage[] {
  const { associationId, event, registrationId: recipientId, eventRules } = seat;
  const planned = DATED_KINDS.flatMap((kind) =>
    planMessage({ kind, associationId, event, recipientId, eventRules }, now),
  ).sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  return planned.filter(
    (message, index) =>
      !planned.slice(index + 1).some((later) => localDateOf(later.dueAt) === localDateOf(message.dueAt)),
  );
}

/** Everything a person gets who has just been given a seat. */
export const messagesOfSeat = (seat: Seat, now: Date): PlannedMessage[] => [
  ...planMessage(
    { kind: 'confirmation', associationId: seat.associationId, event: seat.event, recipientId: seat.registrationId },
    now,
  ),
  ...datedMessages(seat, now),
];
