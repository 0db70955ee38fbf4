import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { EventSeats, type EventCapacity, type SeatDivision } from '../../events';
import type { LoadedDivision, StopLoad } from '../domain/seat-division';

/** A locked event with all that a decision about its places needs. */
export interface EventPlaces extends Omit<EventCapacity, 'division'> {
  readonly division: LoadedDivision | null;
}

type LoadRow = Readonly<Record<keyof StopLoad, number | string>> & { readonly stopId: string };

/** The places of an event, and how many get on where. */
@Injectable()
export class EventPlacesReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
  ) {}

  /** Locks the event until the transaction ends; must be its first statement. @throws DomainError `EVENT.NOT_FOUND` */
  async lock(eventId: string): Promise<EventPlaces> {
    const event = await this.seats.lock(eventId);
    return { ...event, division: await this.loaded(eventId, event.division) };
  }

  /** The people of each stop, where it matters. */
  async loaded(eventId: string, division: SeatDivision | null): Promise<LoadedDivision | null> {
    return division === null ? null : { ...division, loads: await this.loadsOf(eventId) };
  }

  /** What the people who hold a place take, by the stop where they get on. */
  async loadsOf(eventId: string): Promise<ReadonlyMap<string, StopLoad>> {
    const rows = await this.unitOfWork.query<LoadRow>(
      `SELECT event_stop_id AS stopId, COUNT(*) AS people, SUM(bus_seats) AS busSeats,
         SUM(wheelchair_places) AS wheelchairPlaces
       FROM registration WHERE event_id = ? AND holds_place = 1 AND transport = 'bus' AND event_stop_id IS NOT NULL
       GROUP BY event_stop_id`,
      [eventId],
    );
    const loads = rows.map(({ stopId, people, busSeats, wheelchairPlaces }): [string, StopLoad] => [
      stopId,
      { people: Number(people), busSeats: Number(busSeats), wheelchairPlaces: Number(wheelchairPlaces) },
    ]);
    return new Map(loads);
  }
}
