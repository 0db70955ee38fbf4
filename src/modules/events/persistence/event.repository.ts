import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '../../../kernel';
import { isDuplicateKey, sql, UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { eventTexts } from '../../../texts/events';
import { requireRole, type Coordinator } from '../../identity';
import { refuseOverfull } from '../domain/capacity/division/refuse-overfull';
import { capacityOf, refuseBelowTaken } from '../domain/capacity/limits';
import { CapacityChanged } from '../domain/events.domain-events';
import { eventLifeCycle, requireOpenProgramme, type EventCommand } from '../domain/event-life-cycle';
import { DivisionReader } from './division.reader';
import { EventStepRepository, type StepTaken } from './event-step.repository';
import { EventEntity } from './event.entity';

const MARK_OWN_PLAN = sql`UPDATE event SET own_message_plan = 1 WHERE id = ?`;

const END_PAST_DAYS = sql`
  UPDATE event SET state = 'finished', version = version + 1
  WHERE state IN ('published', 'closed', 'final', 'running') AND date < ?`;

/** Stores events; every call joins the open unit of work, and `lock` comes first in it. */
@Injectable()
export class EventRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly divisions: DivisionReader,
    private readonly steps: EventStepRepository,
  ) {}

  /** Locks an event for its own coordinator. @throws DomainError forbidden, or not-found for another association's */
  async lock(user: Coordinator, eventId: string): Promise<EventEntity> {
    requireRole(user, 'coordinator');
    const event = await this.unitOfWork
      .repository(EventEntity)
      .findOne({ where: { id: eventId, associationId: user.associationId }, lock: { mode: 'pessimistic_write' } });
    if (event === null) throw new DomainError('EVENT.NOT_FOUND', 'not-found', eventTexts.notFound);
    return event;
  }

  /** Like `lock`. @throws DomainError `EVENT.PROGRAMME_FIXED` once the day has begun */
  async lockOpen(user: Coordinator, eventId: string): Promise<EventEntity> {
    const event = await this.lock(user, eventId);
    requireOpenProgramme(event.state);
    return event;
  }

  /** @throws DomainError `EVENT.CODE_TAKEN` (conflict) */
  async add(event: EventEntity): Promise<void> {
    try {
      await this.unitOfWork.repository(EventEntity).insert(event);
    } catch (error) {
      if (!isDuplicateKey(error, 'event_code')) throw error;
      throw new DomainError('EVENT.CODE_TAKEN', 'conflict', eventTexts.codeTaken(event.code));
    }
  }

  async change(event: EventEntity, changes: Partial<EventEntity>): Promise<void> {
    Object.assign(event, changes, { version: event.version + 1 });
    await this.unitOfWork.repository(EventEntity).update(event.id, { ...changes, version: event.version });
  }

  /** Finishes what was open to people and lies before a day. Answers how many events; a draft that was never opened stays one. */
  async finishBefore(today: LocalDate): Promise<number> {
    await this.steps.addEnded(today);
    return this.unitOfWork.execute(END_PAST_DAYS, [today]);
  }

  /** Remembers that the messages of an event have moments of their own. */
  async markOwnMessagePlan(eventId: string): Promise<void> {
    await this.unitOfWork.execute(MARK_OWN_PLAN, [eventId]);
  }

  /** Takes a step in the event's life, and remembers who did. @throws DomainError `EVENT.WRONG_STATE` when it may not */
  async move(
    event: EventEntity,
    command: EventCommand,
    taken: StepTaken,
    changes: Partial<EventEntity> = {},
  ): Promise<void> {
    const state = eventLifeCycle.next(event.state, command);
    await this.steps.add(event, command, taken);
    await this.change(event, { ...changes, state });
  }

  /**
   * Works out the capacity again after vehicles, staff, the own limit or the division over the vehicles changed, and
   * announces a new one.
   * @throws DomainError `EVENT.TOO_FEW_…` or `EVENT.NO_DIVISION` when it would fall below what is taken
   */
  async recomputeCapacity(event: EventEntity, { hasOtherDivision = false } = {}): Promise<void> {
    const division = await this.divisions.of(event.id);
    const capacity = capacityOf(division.vehicles, event);
    refuseBelowTaken(capacity, event);
    refuseOverfull(division);
    const isSame =
      !hasOtherDivision &&
      capacity.participantLimit === event.participantLimit &&
      capacity.busSeats === event.busSeats &&
      capacity.wheelchairPlaces === event.wheelchairPlaces;
    await this.change(event, capacity);
    if (!isSame) await this.domainEvents.publish(new CapacityChanged(event.associationId, event.id));
  }
}
