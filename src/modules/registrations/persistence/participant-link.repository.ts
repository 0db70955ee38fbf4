import { Inject, Injectable } from '@nestjs/common';
import { addDays, DomainError, instantOf, newId, type Clock, type LocalDate } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken, newToken } from '../../../platform/tokens';
import { registrationTexts } from '../../../texts/registrations';
import { EventReader } from '../../events';
import { registrationNotFound } from '../domain/actor';
import { RegistrationReader, type RegistrationView } from './registration.reader';

/** A link works until the end of this many days after the event. */
const DAYS_AFTER_EVENT = 7;

const endOf = (date: LocalDate): Date => instantOf(addDays(date, DAYS_AFTER_EVENT + 1), '00:00');

const ADD = sql`
  INSERT INTO participant_link (id, association_id, registration_id, token_hash, created_at, expires_at)
  VALUES (?, ?, ?, ?, ?, ?)`;

const RESOLVE = sql<{ registrationId: string }>`
  SELECT registration_id AS registrationId FROM participant_link WHERE token_hash = ? AND expires_at > ?`;

const ASSOCIATION_OF = sql<{ associationId: string }>`
  SELECT association_id AS associationId FROM participant_link WHERE token_hash = ?`;

const MOVE_END = sql`
  UPDATE participant_link l JOIN registration r ON r.id = l.registration_id SET l.expires_at = ? WHERE r.event_id = ?`;

/** Links by which a jobseeker sees the own day without an account. Only a hash of the secret is stored. */
@Injectable()
export class ParticipantLinkRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationReader,
    private readonly events: EventReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new secret for the address of the person's own page; earlier ones keep working. @throws DomainError not-found */
  async issue(registrationId: string): Promise<string> {
    const registration = await this.registrations.byId(registrationId);
    const event = registration && (await this.events.anyById(registration.eventId));
    if (!registration || !event) throw registrationNotFound();
    const [token] = await this.issueAll([{ registration, eventDate: event.date }]);
    if (token === undefined) throw registrationNotFound();
    return token;
  }

  /** A new secret for each of these, in their order, with one statement. */
  async issueAll(
    people: readonly {
      readonly registration: Pick<RegistrationView, 'id' | 'associationId'>;
      readonly eventDate: LocalDate;
    }[],
  ): Promise<readonly string[]> {
    const tokens = people.map(newToken);
    const now = this.clock.now();
    await this.unitOfWork.addRows(
      ADD,
      people.map(({ registration: { id, associationId }, eventDate }, at) => [
        newId(),
        associationId,
        id,
        hashToken(tokens[at] ?? ''),
        now,
        endOf(eventDate),
      ]),
    );
    return tokens;
  }

  /** @throws DomainError gone when the link is unknown or over */
  async resolve(token: string): Promise<{ readonly registrationId: string }> {
    const found = await this.unitOfWork.query(RESOLVE, [hashToken(token), this.clock.now()]);
    if (found[0]) return found[0];
    throw new DomainError('LINK.GONE', 'gone', registrationTexts.refusals.linkGone);
  }

  /** Lets every link of an event that moved to another day end with that day. */
  async follow(eventId: string, date: LocalDate): Promise<void> {
    await this.unitOfWork.execute(MOVE_END, [endOf(date), eventId]);
  }

  /** Whose phone number to show for a link that is over; undefined when the link never existed. */
  async associationOf(token: string): Promise<string | undefined> {
    return (await this.unitOfWork.query(ASSOCIATION_OF, [hashToken(token)]))[0]?.associationId;
  }
}
