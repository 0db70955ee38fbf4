import { Injectable } from '@nestjs/common';
import { addDays, localDateOf, retentionTerms } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';
import { EventSeats } from '../../events';
import { personFields, registrationFields } from '../referral/referral-details';
import { NEED_DAYS } from '../domain/need-retention';
import type { WaitingReason } from '../domain/registration-state';
import { forgetting, notForgotten } from './forgotten.columns';

const { contactMonths: CONTACT_MONTHS, waitingMonths: WAITING_MONTHS } = retentionTerms;

/** What is known of needs by what people sit on: seats of companions, and wheelchair places. */
interface SpecialSeats {
  readonly eventId: string;
  readonly stop: string | null;
  readonly companions: number;
  readonly companionSeats: number;
  readonly wheelchairPlaces: number;
}

const ON_BUS = fragment`r.holds_seat = 1 AND r.transport = 'bus'`;

const SPECIAL_SEATS = sql<SpecialSeats, 'companions' | 'companionSeats' | 'wheelchairPlaces'>`
  SELECT r.event_id AS eventId, r.event_stop_id AS stop,
    SUM(IF(${ON_BUS}, r.people_on_bus - LEAST(r.people_on_bus, 1), 0)) AS companions,
    SUM(IF(${ON_BUS}, r.bus_seats - LEAST(r.bus_seats, 1), 0)) AS companionSeats,
    SUM(IF(${ON_BUS}, r.wheelchair_places, 0)) AS wheelchairPlaces
  FROM registration r JOIN event e ON e.id = r.event_id
  WHERE e.date <= ? AND (r.people_on_bus > 1 OR r.bus_seats > 1 OR r.wheelchair_places > 0)
  GROUP BY r.event_id, r.event_stop_id ORDER BY r.event_id`;

const FORGET_SPECIAL_SEATS = sql`
  UPDATE registration SET people_on_bus = LEAST(people_on_bus, 1), bus_seats = LEAST(bus_seats, 1), wheelchair_places = 0
  WHERE event_id = ? AND (people_on_bus > 1 OR bus_seats > 1 OR wheelchair_places > 0)`;

/** People whose last event is long enough ago; somebody who holds a seat somewhere counts as having come along. */
const OLD_PEOPLE = fragment`
  SELECT r.jobseeker_id FROM registration r JOIN event e ON e.id = r.event_id
  GROUP BY r.jobseeker_id
  HAVING DATE_ADD(MAX(e.date), INTERVAL IF(MAX(r.holds_seat) = 1, ${CONTACT_MONTHS}, ${WAITING_MONTHS}) MONTH) <= ?`;

const FORGET_NEEDS = sql`
  DELETE n FROM support_need n JOIN registration r ON r.id = n.registration_id
  JOIN event e ON e.id = r.event_id WHERE e.date <= ?`;

/** That somebody waited for a wheelchair place tells of a need; the other reasons tell of the bus. */
const REASON_WITH_NEED: WaitingReason = 'no-wheelchair-place';

const FORGET_NEEDS_OF_WAITING = sql`
  UPDATE registration r JOIN event e ON e.id = r.event_id SET r.waiting_reason = NULL
  WHERE r.waiting_reason = ? AND e.date <= ?`;

const FORGET_INTERPRETER_LANGUAGES = sql`
  UPDATE registration r JOIN event e ON e.id = r.event_id SET r.interpreter_language = NULL
  WHERE r.interpreter_language IS NOT NULL AND e.date <= ?`;

const FORGET_AGREED_HOURS = sql`
  DELETE a FROM agreed_hour a JOIN registration r ON r.id = a.registration_id
  JOIN event e ON e.id = r.event_id WHERE e.date <= ?`;

const FORGET_LINKS = sql`
  DELETE l FROM participant_link l JOIN registration r ON r.id = l.registration_id
  WHERE r.jobseeker_id IN (${OLD_PEOPLE})`;

const FORGET_TRANSLATIONS = sql`DELETE FROM message_translation WHERE jobseeker_id IN (${OLD_PEOPLE})`;

const FORGET_REFERRALS = sql`
  UPDATE registration SET ${forgetting(registrationFields)}, sms_allowed_by = NULL, sms_allowed_at = NULL
  WHERE (${notForgotten(registrationFields)} OR sms_allowed_at IS NOT NULL) AND jobseeker_id IN (SELECT * FROM (${OLD_PEOPLE}) AS old)`;

const FORGET_REASONS = sql`
  UPDATE registration_history h JOIN registration r ON r.id = h.registration_id SET h.reason = ''
  WHERE CHAR_LENGTH(h.reason) > 0 AND r.jobseeker_id IN (${OLD_PEOPLE})`;

const FORGET_PEOPLE = sql`
  UPDATE jobseeker SET ${forgetting(personFields)}, match_key = NULL, identity_key = SHA2(id, 256), forgotten_at = ?
  WHERE forgotten_at IS NULL AND id IN (${OLD_PEOPLE})`;

/** Forgets people: needs first, names and contact later; what stays is enough to count. */
@Injectable()
export class RegistrationRetention {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
  ) {}

  @Forgets(`hours agreed with people, ${NEED_DAYS} days after the event`)
  agreedHours(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_AGREED_HOURS, [addDays(localDateOf(now), -NEED_DAYS)]);
  }

  @Forgets(`support needs, ${NEED_DAYS} days after the event`)
  needs(now: Date): Promise<number> {
    const before = addDays(localDateOf(now), -NEED_DAYS);
    return this.unitOfWork.run(async () => {
      const seats = await this.forgetSpecialSeats(before);
      const waiting = await this.unitOfWork.execute(FORGET_NEEDS_OF_WAITING, [REASON_WITH_NEED, before]);
      const languages = await this.unitOfWork.execute(FORGET_INTERPRETER_LANGUAGES, [before]);
      return seats + waiting + languages + (await this.unitOfWork.execute(FORGET_NEEDS, [before]));
    });
  }

  @Forgets(`names and contact, ${CONTACT_MONTHS} months after the last event (${WAITING_MONTHS} for who only waited)`)
  people(now: Date): Promise<number> {
    const today = localDateOf(now);
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.execute(FORGET_LINKS, [today]);
      await this.unitOfWork.execute(FORGET_TRANSLATIONS, [today]);
      await this.unitOfWork.execute(FORGET_REFERRALS, [today]);
      await this.unitOfWork.execute(FORGET_REASONS, [today]);
      return this.unitOfWork.execute(FORGET_PEOPLE, [now, today]);
    });
  }

  /** A wheelchair place or a companion's seat tells of a need too. */
  private async forgetSpecialSeats(before: string): Promise<number> {
    let changed = 0;
    for (const special of await this.unitOfWork.query(SPECIAL_SEATS, [before])) {
      const { eventId, stop, companions: people, companionSeats: busSeats, wheelchairPlaces } = special;
      await this.seats.lock(eventId);
      await this.seats.release(eventId, { participants: 0, stop, people, busSeats, wheelchairPlaces });
      changed += await this.unitOfWork.execute(FORGET_SPECIAL_SEATS, [eventId]);
    }
    return changed;
  }
}
