import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { EventView } from '../../events';
import type { StopBoarding } from './registration.reader';

/** Where a participant of a drop-off event spends the day; null when neither a choice nor a wish says it. */
export interface DropHostView {
  readonly registrationId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly siteVisitId: string | null;
  /** False when it follows from the wishes. */
  readonly isChosen: boolean;
}

/** How many get on at a stop and where they get off for the day. */
export interface DropBoarding extends StopBoarding {
  /** Visit → people. */
  readonly drop: Readonly<Record<string, number>>;
}

/** Registration → visit. */
type Drops = Readonly<Record<string, string>>;

interface PersonRow extends Omit<DropHostView, 'isChosen'> {
  readonly isChosen: number;
  readonly eventStopId: string | null;
  readonly people: number;
  readonly wheelchairs: number;
  readonly latestReturn: string | null;
}

const PEOPLE = sql<PersonRow>`
  SELECT r.id AS registrationId, j.first_name AS firstName, j.last_name AS lastName,
    COALESCE(d.site_visit_id, (
      SELECT v.id FROM preference p JOIN vacancy c ON c.id = p.vacancy_id
        JOIN site_visit v ON v.host_company_id = c.host_company_id AND v.event_id = r.event_id
      WHERE p.registration_id = r.id ORDER BY p.\`rank\`, v.id LIMIT 1)) AS siteVisitId,
    d.site_visit_id IS NOT NULL AS isChosen, IF(r.transport = 'bus', r.event_stop_id, NULL) AS eventStopId,
    r.people_on_bus AS people, r.wheelchair_places AS wheelchairs, r.latest_return AS latestReturn
  FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id LEFT JOIN drop_host d ON d.registration_id = r.id
  WHERE r.event_id = ? AND r.holds_seat = 1 ORDER BY j.first_name, j.last_name, r.id`;

const CLEAR = sql`DELETE d FROM drop_host d JOIN registration r ON r.id = d.registration_id WHERE r.event_id = ?`;

const ADD = sql`INSERT INTO drop_host (registration_id, association_id, site_visit_id) VALUES (?, ?, ?)`;

/** Answers and stores at which company each participant of a drop-off event spends the day. */
@Injectable()
export class DropHostRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everybody who holds a seat, by name. */
  async ofEvent(eventId: string): Promise<DropHostView[]> {
    return (await this.people(eventId)).map(({ registrationId, firstName, lastName, siteVisitId, isChosen }) => ({
      registrationId,
      firstName,
      lastName,
      siteVisitId,
      isChosen: isChosen === 1,
    }));
  }

  /**
   * The company of each participant, by registration; nobody has one on a day of another shape.
   * @param drops where a route lets people off; what was chosen by hand comes first
   */
  async visits(
    { id, shape }: Pick<EventView, 'id' | 'shape'>,
    drops: Drops = {},
  ): Promise<ReadonlyMap<string, string | null>> {
    if (shape !== 'drop-off') return new Map();
    const people = (await this.people(id)).map((person) => along(person, drops));
    return new Map(people.map(({ registrationId, siteVisitId }) => [registrationId, siteVisitId]));
  }

  /** Of whom nobody chose a company by hand. */
  async open({ id, shape }: Pick<EventView, 'id' | 'shape'>): Promise<ReadonlySet<string>> {
    const people = shape === 'drop-off' ? await this.people(id) : [];
    return new Set(people.filter(({ isChosen }) => isChosen === 0).map(({ registrationId }) => registrationId));
  }

  /** Of whom any company of the wishes may be chosen: nobody chose one by hand, and they come alone. */
  async undecided({ id, shape }: Pick<EventView, 'id' | 'shape'>): Promise<ReadonlySet<string>> {
    if (shape !== 'drop-off') return new Set();
    const people = await this.people(id);
    return new Set(
      people
        .filter(({ isChosen, people: aboard }) => isChosen === 0 && aboard <= 1)
        .map(({ registrationId }) => registrationId),
    );
  }

  /** How many get on at each stop and for which company; who has no company is in `boarding` only. */
  async boardings(eventId: string, drops: Drops = {}): Promise<DropBoarding[]> {
    const people = (await this.people(eventId)).map((person) => along(person, drops));
    const aboard = people.filter(({ eventStopId }) => eventStopId !== null);
    const stops = [...new Set(aboard.map(({ eventStopId }) => eventStopId ?? ''))].sort();
    return stops.map((stop) =>
      boardingOf(
        stop,
        aboard.filter(({ eventStopId }) => eventStopId === stop),
      ),
    );
  }

  /** Takes the place of everything that was chosen before; the event is locked. */
  async replace(event: { readonly id: string; readonly associationId: string }, chosen: ReadonlyMap<string, string>) {
    await this.unitOfWork.oneTrip(() => [
      this.unitOfWork.execute(CLEAR, [event.id]),
      this.unitOfWork.addRows(
        ADD,
        [...chosen].map(([registrationId, siteVisitId]) => [registrationId, event.associationId, siteVisitId]),
      ),
    ]);
  }

  /** Adds a company for those of whom nobody chose one by hand; the event is locked. */
  async keepOpen(event: { readonly id: string; readonly associationId: string }, drops: Drops): Promise<void> {
    if (Object.keys(drops).length === 0) return;
    const people = await this.people(event.id);
    const open = people.flatMap(({ registrationId, isChosen }) => {
      const visit = drops[registrationId];
      return isChosen === 1 || visit === undefined ? [] : [{ registrationId, visit }];
    });
    await this.unitOfWork.addRows(
      ADD,
      open.map(({ registrationId, visit }) => [registrationId, event.associationId, visit]),
    );
  }

  private people(eventId: string): Promise<PersonRow[]> {
    return this.unitOfWork.query(PEOPLE, [eventId]);
  }
}

const along = (person: PersonRow, drops: Drops): PersonRow =>
  person.isChosen === 1 ? person : { ...person, siteVisitId: drops[person.registrationId] ?? person.siteVisitId };

function boardingOf(eventStopId: string, people: readonly PersonRow[]): DropBoarding {
  const drop: Record<string, number> = {};
  for (const { siteVisitId, people: aboard } of people) {
    if (siteVisitId !== null) drop[siteVisitId] = (drop[siteVisitId] ?? 0) + aboard;
  }
  const sum = (amount: 'people' | 'wheelchairs'): number => people.reduce((total, one) => total + one[amount], 0);
  const [earliest = null] = people.flatMap(({ latestReturn }) => latestReturn ?? []).sort();
  return { eventStopId, boarding: sum('people'), wheelchairs: sum('wheelchairs'), latestReturn: earliest, drop };
}
