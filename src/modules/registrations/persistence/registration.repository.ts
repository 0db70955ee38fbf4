import { Injectable } from '@nestjs/common';
import type { Repository } from 'typeorm';
import { isId, type LocalDate } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { SeatDemand } from '../../events';
import { registrationNotFound, type OwnedRegistration } from '../domain/actor';
import type { Waiter } from '../domain/waiting-list';
import type { WaitingReason } from '../domain/registration-state';
import { RegistrationEntity } from './registration.entity';
import { demandOfRow, type StoredDemand } from './demand.columns';

interface WaiterRow extends StoredDemand {
  readonly id: string;
  readonly waitingSince: Date;
  readonly reason: WaitingReason | null;
}

const waiterOf = ({ id, waitingSince, reason, ...row }: WaiterRow): Waiter => ({
  id,
  waitingSince,
  reason,
  demand: demandOfRow(row),
});

const EVENT_OF = sql<{ eventId: string }>`SELECT event_id AS eventId FROM registration WHERE id = ?`;

const LIVE_OF = sql<{ id: string }>`
  SELECT id FROM registration WHERE event_id = ? AND jobseeker_id = ? AND live = 1`;

const LIVE_AFTER = sql<OwnedRegistration>`
  SELECT r.id, r.association_id AS associationId, r.counsellor_id AS counsellorId
  FROM registration r JOIN event e ON e.id = r.event_id
  WHERE r.jobseeker_id = ? AND r.live = 1 AND e.date > ? AND e.state IN ('published', 'closed', 'final', 'running')
  ORDER BY e.id`;

const DEMAND = fragment`
  people_on_bus AS peopleOnBus, bus_seats AS busSeats, wheelchair_places AS wheelchairPlaces,
  event_stop_id AS eventStopId`;

const WAITING_DEMANDS = sql<StoredDemand>`
  SELECT DISTINCT ${DEMAND} FROM registration WHERE event_id = ? AND state = 'waiting'`;

const HAS_PEOPLE_OF = sql<{ found: number }>`
  SELECT EXISTS (SELECT 1 FROM registration WHERE counsellor_id = ? AND event_id = ? AND live = 1) AS found`;

const SAME_ELSEWHERE = sql<{ id: string }>`
  SELECT r.id FROM jobseeker j JOIN registration r ON r.jobseeker_id = j.id AND r.event_id = ? AND r.live = 1
  WHERE j.association_id = ? AND j.match_key = ? AND r.organisation_id <> ?`;

const WAITERS = sql<WaiterRow, 'waitingSince'>`
  SELECT id, waiting_since AS waitingSince, waiting_reason AS reason, ${DEMAND}
  FROM registration WHERE event_id = ? AND state = 'waiting' ORDER BY waiting_since, id`;

const WAITING_POSITION = sql<{ position: number }>`
  SELECT COUNT(*) AS position FROM registration WHERE event_id = ? AND state = 'waiting'
  AND (waiting_since < ? OR (waiting_since = ? AND id <= ?))`;

const GROUP_SIZES = sql<{ groupId: string; size: number }, 'groupId'>`
  SELECT tour_group_id AS groupId, COUNT(*) AS size FROM registration
  WHERE event_id = ? AND holds_seat = 1 AND tour_group_id IS NOT NULL GROUP BY tour_group_id`;

const SET_WAITING_REASON = sql`UPDATE registration SET waiting_reason = ? WHERE id = ?`;

const RAISE_SEQUENCE = sql`UPDATE registration SET ics_sequence = ics_sequence + 1 WHERE event_id = ? AND holds_seat = 1`;

const EVENTS_WITH_WAITERS = sql<{ eventId: string }>`
  SELECT DISTINCT event_id AS eventId FROM registration WHERE state = 'waiting'`;

/** Registrations for writing. The event's row is locked before any of these is called. */
@Injectable()
export class RegistrationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  private get rows(): Repository<RegistrationEntity> {
    return this.unitOfWork.repository(RegistrationEntity);
  }

  /** Which event to lock first. Never changes, so it is read before the transaction. @throws DomainError not-found */
  async eventOf(registrationId: string): Promise<string> {
    if (!isId(registrationId)) throw registrationNotFound();
    const found = await this.unitOfWork.query(EVENT_OF, [registrationId]);
    if (found[0] === undefined) throw registrationNotFound();
    return found[0].eventId;
  }

  /** @throws DomainError not-found */
  async lock(registrationId: string): Promise<RegistrationEntity> {
    const found = await this.rows.findOne({ where: { id: registrationId }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw registrationNotFound();
    return found;
  }

  add(registration: RegistrationEntity): Promise<void> {
    return this.unitOfWork.addAtCommit(RegistrationEntity, [registration]);
  }

  /** Changes the row and the object at once, and counts the version up. */
  async change(registration: RegistrationEntity, changes: Partial<RegistrationEntity>): Promise<void> {
    const all = { ...changes, version: registration.version + 1 };
    await this.rows.update(registration.id, all);
    Object.assign(registration, all);
  }

  /** The live registration of this jobseeker in this event, if any. */
  async liveOf(eventId: string, jobseekerId: string): Promise<string | undefined> {
    return (await this.unitOfWork.query(LIVE_OF, [eventId, jobseekerId]))[0]?.id;
  }

  /** Live registrations of this jobseeker in events after this day, in the order in which events are locked. */
  liveAfter(jobseekerId: string, day: LocalDate): Promise<OwnedRegistration[]> {
    return this.unitOfWork.query(LIVE_AFTER, [jobseekerId, day]);
  }

  /** Whose registration it is. @throws DomainError not-found */
  async ownerOf(registrationId: string): Promise<OwnedRegistration & { readonly jobseekerId: string }> {
    const found = isId(registrationId) ? await this.rows.findOneBy({ id: registrationId }) : null;
    if (found === null) throw registrationNotFound();
    return found;
  }

  /** What people on the waiting list need, each need once: whether somebody goes before a newcomer. */
  async waitingDemands(eventId: string): Promise<SeatDemand[]> {
    return (await this.unitOfWork.query(WAITING_DEMANDS, [eventId])).map(demandOfRow);
  }

  /** Whether somebody whom this counsellor referred is in the event. */
  async hasPeopleOf(counsellorId: string, eventId: string): Promise<boolean> {
    return (await this.unitOfWork.query(HAS_PEOPLE_OF, [counsellorId, eventId]))[0]?.found === 1;
  }

  /** Live registrations in this event of the same person at other organisations. */
  async sameElsewhere(
    eventId: string,
    { associationId, organisationId }: { readonly associationId: string; readonly organisationId: string },
    matchKey: string | null,
  ): Promise<readonly string[]> {
    const rows = await this.unitOfWork.query(SAME_ELSEWHERE, [eventId, associationId, matchKey, organisationId]);
    return rows.map(({ id }) => id);
  }

  async waiters(eventId: string): Promise<Waiter[]> {
    return (await this.unitOfWork.query(WAITERS, [eventId])).map(waiterOf);
  }

  /** The place on the waiting list, from 1. */
  async waitingPosition(eventId: string, since: Date, id: string): Promise<number> {
    return (await this.unitOfWork.query(WAITING_POSITION, [eventId, since, since, id]))[0]?.position ?? 0;
  }

  /** People who hold a seat, per tour group. */
  async groupSizes(eventId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.unitOfWork.query(GROUP_SIZES, [eventId]);
    return new Map(rows.map(({ groupId, size }) => [groupId, size]));
  }

  async setWaitingReasons(reasons: ReadonlyMap<string, WaitingReason>): Promise<void> {
    for (const [id, reason] of reasons) {
      await this.unitOfWork.execute(SET_WAITING_REASON, [reason, id]);
    }
  }

  /** Raises the calendar SEQUENCE of everybody in the event who has a seat. */
  async raiseCalendarSequence(eventId: string): Promise<void> {
    await this.unitOfWork.execute(RAISE_SEQUENCE, [eventId]);
  }

  /** Events that have somebody on the waiting list. */
  async eventsWithWaiters(): Promise<readonly string[]> {
    return (await this.unitOfWork.query(EVENTS_WITH_WAITERS)).map(({ eventId }) => eventId);
  }
}
