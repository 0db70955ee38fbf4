import { Injectable } from '@nestjs/common';
import { addDays, localDateOf } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';
import { EventSeats } from '../../events';

/** Days after the event on which needs are deleted; months for people who came along, and for who only waited. */
const NEED_DAYS = 14;
const CONTACT_MONTHS = 7;
const WAITING_MONTHS = 3;

interface SpecialSeats {
  readonly event_id: string;
  readonly event_stop_id: string | null;
  readonly companions: string | number;
  readonly wheelchairs: string | number;
}

/** People whose last event is long enough ago; somebody who holds a place somewhere counts as having come along. */
const OLD_PEOPLE = `SELECT r.jobseeker_id FROM registration r JOIN event e ON e.id = r.event_id
  GROUP BY r.jobseeker_id
  HAVING DATE_ADD(MAX(e.date), INTERVAL IF(MAX(r.holds_place) = 1, ${CONTACT_MONTHS}, ${WAITING_MONTHS}) MONTH) <= ?`;

/** Forgets people: needs first, names and contact later; what stays is enough to count. */
@Injectable()
export class RegistrationRetention {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
  ) {}

  @Forgets(`support needs, ${NEED_DAYS} days after the event`)
  needs(now: Date): Promise<number> {
    const before = addDays(localDateOf(now), -NEED_DAYS);
    return this.unitOfWork.run(async () => {
      const seats = await this.forgetSpecialSeats(before);
      const needs = await this.unitOfWork.execute(
        `DELETE n FROM support_need n JOIN registration r ON r.id = n.registration_id
         JOIN event e ON e.id = r.event_id WHERE e.date <= ?`,
        [before],
      );
      return seats + needs;
    });
  }

  @Forgets(`names and contact, ${CONTACT_MONTHS} months after the last event (${WAITING_MONTHS} for who only waited)`)
  people(now: Date): Promise<number> {
    const today = localDateOf(now);
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.execute(
        `DELETE l FROM participant_link l JOIN registration r ON r.id = l.registration_id
         WHERE r.jobseeker_id IN (${OLD_PEOPLE})`,
        [today],
      );
      await this.unitOfWork.execute(`DELETE FROM message_translation WHERE jobseeker_id IN (${OLD_PEOPLE})`, [today]);
      await this.unitOfWork.execute(
        `UPDATE registration SET note = '', latest_return = NULL
         WHERE (note <> '' OR latest_return IS NOT NULL) AND jobseeker_id IN (SELECT * FROM (${OLD_PEOPLE}) AS old)`,
        [today],
      );
      await this.unitOfWork.execute(
        `UPDATE registration_history h JOIN registration r ON r.id = h.registration_id SET h.reason = ''
         WHERE h.reason <> '' AND r.jobseeker_id IN (${OLD_PEOPLE})`,
        [today],
      );
      return this.unitOfWork.execute(
        `UPDATE jobseeker SET first_name = '', last_name = '', phone = NULL, email = NULL, interpreter_language = NULL,
         certificates = '[]', match_key = NULL, identity_key = SHA2(id, 256), sms_allowed = 0, shared_phone = 0
         WHERE last_name <> '' AND id IN (${OLD_PEOPLE})`,
        [today],
      );
    });
  }

  /** A wheelchair place or a companion's seat tells of a need too. */
  private async forgetSpecialSeats(before: string): Promise<number> {
    const events = await this.unitOfWork.query<SpecialSeats>(
      `SELECT r.event_id, r.event_stop_id, SUM(IF(r.holds_place = 1 AND r.transport = 'bus', GREATEST(r.bus_seats - 1, 0), 0)) AS companions,
         SUM(IF(r.holds_place = 1 AND r.transport = 'bus', r.wheelchair_places, 0)) AS wheelchairs
       FROM registration r JOIN event e ON e.id = r.event_id
       WHERE e.date <= ? AND (r.bus_seats > 1 OR r.wheelchair_places > 0) GROUP BY r.event_id, r.event_stop_id
       ORDER BY r.event_id`,
      [before],
    );
    let changed = 0;
    for (const { event_id: eventId, event_stop_id: stop, companions, wheelchairs } of events) {
      await this.seats.lock(eventId);
      await this.seats.release(eventId, {
        participants: 0,
        stop,
        busSeats: Number(companions),
        wheelchairPlaces: Number(wheelchairs),
      });
      changed += await this.unitOfWork.execute(
        `UPDATE registration SET bus_seats = LEAST(bus_seats, 1), wheelchair_places = 0
         WHERE event_id = ? AND (bus_seats > 1 OR wheelchair_places > 0)`,
        [eventId],
      );
    }
    return changed;
  }
}
