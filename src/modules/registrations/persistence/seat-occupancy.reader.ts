import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { WaitingReason } from '../domain/registration-state';

/** Seats that go together. */
export interface SeatCount {
  readonly participants: number;
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
}

/** Whether a full event is full for good. */
export interface SeatOccupancy {
  /** Of people who have a seat. */
  readonly given: SeatCount;
  /** Kept for an answer to an offer: they come back when nobody answers. */
  readonly held: SeatCount;
  /** When the first and the last of these offers end; null when there is none. */
  readonly heldUntil: { readonly first: Date; readonly last: Date } | null;
  /** How many people wait, and for what. */
  readonly waiting: readonly { readonly reason: WaitingReason | null; readonly people: number }[];
}

interface CountRow {
  readonly kind: 'given' | 'held' | 'waiting';
  readonly reason: WaitingReason | null;
  readonly people: number;
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
  readonly firstEnd: Date | null;
  readonly lastEnd: Date | null;
}

const COUNTS = sql<CountRow, 'busSeats' | 'wheelchairPlaces'>`
  SELECT
    CASE r.state WHEN 'waiting' THEN 'waiting' WHEN 'offered' THEN 'held' ELSE 'given' END AS kind,
    IF(r.state = 'waiting', r.waiting_reason, NULL) AS reason, COUNT(*) AS people,
    SUM(IF(r.transport = 'bus', r.bus_seats, 0)) AS busSeats,
    SUM(IF(r.transport = 'bus', r.wheelchair_places, 0)) AS wheelchairPlaces,
    MIN(o.expires_at) AS firstEnd, MAX(o.expires_at) AS lastEnd
  FROM registration r LEFT JOIN waiting_list_offer o ON o.registration_id = r.id AND o.state = 'open'
  WHERE r.event_id = ? AND r.state IN ('seated', 'confirmed', 'offered', 'waiting')
  GROUP BY kind, reason ORDER BY people DESC, reason`;

/** What is taken at one stop. */
export interface StopOccupancy {
  /** Ordinary seats of people who have one, and seats that are kept for an answer to an offer. */
  readonly given: number;
  readonly held: number;
  /** Wheelchair places, given or kept. */
  readonly wheelchairs: number;
  /** Everybody who would get on, companions included. */
  readonly people: number;
}

type StopRow = StopOccupancy & { readonly stop: string };

const PER_STOP = sql<StopRow, keyof StopRow>`
  SELECT event_stop_id AS stop, SUM(IF(state = 'offered', 0, bus_seats)) AS given,
    SUM(IF(state = 'offered', bus_seats, 0)) AS held, SUM(wheelchair_places) AS wheelchairs,
    SUM(people_on_bus) AS people
  FROM registration WHERE event_id = ? AND holds_seat = 1 AND transport = 'bus' AND event_stop_id IS NOT NULL
  GROUP BY event_stop_id`;

/** Tells seats that are given apart from seats that are kept for an answer. */
@Injectable()
export class SeatOccupancyReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ofEvent(eventId: string): Promise<SeatOccupancy> {
    const rows = await this.unitOfWork.query(COUNTS, [eventId]);
    const held = rows.find(({ kind }) => kind === 'held');
    return {
      given: countOf(rows.find(({ kind }) => kind === 'given')),
      held: countOf(held),
      heldUntil: held?.firstEnd && held.lastEnd ? { first: held.firstEnd, last: held.lastEnd } : null,
      waiting: rows.filter(({ kind }) => kind === 'waiting').map(({ reason, people }) => ({ reason, people })),
    };
  }

  /** What people on the bus take at each stop, by the event stop's id. */
  async perStop(eventId: string): Promise<ReadonlyMap<string, StopOccupancy>> {
    const rows = await this.unitOfWork.query(PER_STOP, [eventId]);
    return new Map(rows.map(({ stop, ...occupancy }) => [stop, occupancy]));
  }
}

const countOf = (row: CountRow | undefined): SeatCount => ({
  participants: row?.people ?? 0,
  busSeats: row?.busSeats ?? 0,
  wheelchairPlaces: row?.wheelchairPlaces ?? 0,
});
