import { Injectable } from '@nestjs/common';
import { DomainError, isId, NO_CLOSING_DAYS } from '../../../kernel';
import { fragment, sql, UnitOfWork, type Statement } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import type { EventProgramme, EventView } from '../domain/event-view';
import type { ItineraryView, StoredItinerary } from '../domain/itinerary-of-event';
import type { ProgrammeAsOf } from '../domain/moment-stage';
import { stopTimesOf, type StopTime } from '../domain/stop-times';
import { EventProgrammeReader, type StopChoice } from './event-programme.reader';

/** Read with the event itself: every plan of a message needs them, and a referral then needs no query more. */
const CLOSING_DAYS = fragment`(SELECT GROUP_CONCAT(closing_day.date ORDER BY closing_day.date)
    FROM closing_day WHERE closing_day.association_id = event.association_id)`;

/** The columns of `event` by the names of its view. */
export const EVENT_COLUMNS = fragment`id, association_id AS associationId, code, title, shape, date, state,
    own_limit AS ownLimit, staff_seats AS staffSeats, participant_limit AS participantLimit,
    participants_taken AS participantsTaken, bus_seats AS busSeats, bus_seats_taken AS busSeatsTaken,
    wheelchair_places AS wheelchairPlaces, wheelchair_places_taken AS wheelchairPlacesTaken,
    referral_closes_on AS referralClosesOn, lunch, cancel_reason AS cancelReason, version,
    own_message_plan AS ownMessagePlan, ${CLOSING_DAYS} AS closingDays`;

/** A row of `EVENT_COLUMNS`; its closing days stand behind each other with commas, null when there are none. */
export type EventRow = Omit<EventView, 'closingDays'> & { readonly closingDays: string | null };

export const eventOf = <Row extends EventRow>(row: Row): Omit<Row, 'closingDays'> & Pick<EventView, 'closingDays'> => ({
  ...row,
  closingDays: row.closingDays === null ? NO_CLOSING_DAYS : row.closingDays.split(','),
});

type ItineraryRow = Pick<ItineraryView, 'id' | 'eventId' | 'state' | 'createdAt' | 'publishedAt'> & {
  readonly plan: string;
};

const ITINERARY = sql<ItineraryRow>`
  SELECT id, event_id AS eventId, state, plan, created_at AS createdAt, published_at AS publishedAt
  FROM itinerary WHERE event_id = ? AND state = ?`;

const EVENTS = fragment`SELECT ${EVENT_COLUMNS} FROM event`;
const OF_ASSOCIATION = sql<EventRow>`${EVENTS} WHERE association_id = ? ORDER BY date DESC, code`;
const BY_ID = sql<EventRow>`${EVENTS} WHERE association_id = ? AND id = ?`;
const BY_CODE = sql<EventRow>`${EVENTS} WHERE association_id = ? AND code = ?`;
const ANY_BY_ID = sql<EventRow>`${EVENTS} WHERE id = ?`;

/** Answers what is known of events: their state, places, programme and route. */
@Injectable()
export class EventReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: EventProgrammeReader,
  ) {}

  /** All events of an association, the latest day first. */
  list(associationId: string): Promise<EventView[]> {
    return this.events(OF_ASSOCIATION, [associationId]);
  }

  async byId(associationId: string, id: string): Promise<EventView | undefined> {
    return (await this.events(BY_ID, [associationId, id]))[0];
  }

  /** Finds an event by its id or by its code, whatever the code's case. @throws DomainError `EVENT.NOT_FOUND` */
  async byIdOrCode(associationId: string, idOrCode: string): Promise<EventView> {
    const [event] = isId(idOrCode)
      ? await this.events(BY_ID, [associationId, idOrCode])
      : await this.events(BY_CODE, [associationId, idOrCode.toUpperCase()]);
    if (event === undefined) throw new DomainError('EVENT.NOT_FOUND', 'not-found', eventTexts.notFound);
    return event;
  }

  /** For jobs and links, which belong to no user; never for what a user asks. */
  async anyById(id: string): Promise<EventView | undefined> {
    return (await this.events(ANY_BY_ID, [id]))[0];
  }

  private async events(statement: Statement<EventRow>, parameters: readonly string[]): Promise<EventView[]> {
    return (await this.unitOfWork.query(statement, parameters)).map(eventOf);
  }

  /** The stops a referral chooses from, by name. */
  stops(eventId: string): Promise<StopChoice[]> {
    return this.programmes.stopChoices(eventId);
  }

  /** The stop of the event with this id or code, if any. */
  stop(eventId: string, ref: string): Promise<StopChoice[]> {
    return this.programmes.stopChoice(eventId, ref);
  }

  /** @param asOf what people know, or what a coordinator is about to publish */
  programme(eventId: string, asOf?: ProgrammeAsOf): Promise<EventProgramme> {
    return this.programmes.programme(eventId, asOf);
  }

  async itinerary(eventId: string, state: 'draft' | 'published'): Promise<ItineraryView | undefined> {
    const rows = await this.unitOfWork.query(ITINERARY, [eventId, state]);
    if (rows[0] === undefined) return undefined;
    const { plan: stored, ...itinerary } = rows[0];
    return { ...itinerary, ...(JSON.parse(stored) as StoredItinerary) };
  }

  /** When the bus is at each stop (by the event stop's id), as published; empty before that. */
  async stopTimes(eventId: string): Promise<ReadonlyMap<string, StopTime>> {
    const itinerary = await this.itinerary(eventId, 'published');
    return itinerary ? stopTimesOf(itinerary.plan.vehicles) : new Map<string, StopTime>();
  }

  /** The same in a route that nobody knows yet; undefined when there is none. */
  async draftStopTimes(eventId: string): Promise<ReadonlyMap<string, StopTime> | undefined> {
    const itinerary = await this.itinerary(eventId, 'draft');
    return itinerary && stopTimesOf(itinerary.plan.vehicles);
  }
}
