import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { fragment, isCheckViolated, sql, UnitOfWork, type Statement } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import type { SeatDemand } from '../domain/capacity/demand';
import type { EventCapacity } from '../domain/event-view';
import { DivisionReader, IS_DIVIDED } from './division.reader';
import { EventProgrammeReader } from './event-programme.reader';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event.reader';

type CapacityRow = EventRow & { readonly hasTourGroups: number; readonly isDivided: number };

const CAPACITY = fragment`SELECT ${EVENT_COLUMNS},
    EXISTS (SELECT 1 FROM tour_group g WHERE g.event_id = event.id) AS hasTourGroups, ${IS_DIVIDED} AS isDivided
  FROM event WHERE id = ?`;
const LOOK = sql<CapacityRow, 'isDivided'>`${CAPACITY}`;
const LOCK = sql<CapacityRow, 'isDivided'>`${CAPACITY} FOR UPDATE`;

const refusedPlace = (error: unknown): unknown =>
  isCheckViolated(error, '`event_')
    ? new DomainError('EVENT.NO_PLACE_LEFT', 'conflict', eventTexts.noPlaceLeft)
    : error;

const COUNT_ON_EVENT = sql`
  UPDATE event SET participants_taken = participants_taken + ?, bus_seats_taken = bus_seats_taken + ?,
    wheelchair_places_taken = wheelchair_places_taken + ? WHERE id = ?`;

const COUNT_AT_STOP = sql`
  UPDATE event_stop SET people_taken = people_taken + ?, seats_taken = seats_taken + ?,
    wheelchair_places_taken = wheelchair_places_taken + ? WHERE id = ?`;

/** Hands out the places of an event; only inside a unit of work that locked the event first. */
@Injectable()
export class EventSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: EventProgrammeReader,
    private readonly divisions: DivisionReader,
  ) {}

  /** Locks the event until the transaction ends; must be its first statement. @throws DomainError `EVENT.NOT_FOUND` */
  async lock(eventId: string): Promise<EventCapacity> {
    return this.capacity(LOCK, [eventId]);
  }

  /** The same without a lock, to show it: by the time of a decision it may have changed. @throws DomainError `EVENT.NOT_FOUND` */
  async look(eventId: string): Promise<EventCapacity> {
    return this.capacity(LOOK, [eventId]);
  }

  /**
   * Takes places with the COMMIT, so that nobody waits for the answer while the event is locked. When the database's own
   * check refuses it, the transaction fails with `EVENT.NO_PLACE_LEFT` (conflict).
   */
  claim(eventId: string, demand: SeatDemand): Promise<void> {
    return this.move(eventId, demand, 1);
  }

  /** Gives places back. */
  release(eventId: string, demand: SeatDemand): Promise<void> {
    return this.move(eventId, demand, -1);
  }

  private async capacity(statement: Statement<CapacityRow>, parameters: readonly string[]): Promise<EventCapacity> {
    const rows = await this.unitOfWork.query(statement, parameters);
    if (rows[0] === undefined) throw new DomainError('EVENT.NOT_FOUND', 'not-found', eventTexts.notFound);
    const { hasTourGroups, isDivided, ...event } = eventOf(rows[0]);
    return {
      ...event,
      tourGroups: hasTourGroups === 1 ? await this.programmes.tourGroups(event.id) : [],
      division: isDivided === 1 ? await this.divisions.of(event.id) : null,
    };
  }

  /** The stop counts along: its counters are what a division over several vehicles is made of. */
  private async move(eventId: string, demand: SeatDemand, sign: 1 | -1): Promise<void> {
    await this.unitOfWork.executeAtCommit(
      COUNT_ON_EVENT,
      [sign * demand.participants, sign * demand.busSeats, sign * demand.wheelchairPlaces, eventId],
      refusedPlace,
    );
    if (demand.stop === null) return;
    await this.unitOfWork.executeAtCommit(
      COUNT_AT_STOP,
      [sign * demand.people, sign * demand.busSeats, sign * demand.wheelchairPlaces, demand.stop],
      refusedPlace,
    );
  }
}
