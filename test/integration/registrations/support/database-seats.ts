import { randomUUID } from 'node:crypto';
import { ChangeEvent } from '../../../../src/modules/events';
import { UserReader, type UserView } from '../../../../src/modules/identity';
import {
  AnswerOffer,
  CancelRegistration,
  ConfirmRegistration,
  ExpireOffers,
  ReferJobseeker,
  type ReferralInput,
} from '../../../../src/modules/registrations';
import {
  EVENT_DATE,
  REFERRAL_CLOSES_ON,
  type PersonInWorld,
  type SeatSizes,
  type SeatSnapshot,
  type SeatWorld,
  type Traveller,
} from '../../../../src/modules/registrations/testing/seat-world';
import type { TestApp } from '../../../support';
import { ELS, EVENT, forgetReferrals, KATRIEN } from './referral-client';

interface PersonRow {
  readonly id: string;
  readonly state: PersonInWorld['state'];
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
  readonly waitingSince: Date | null;
  readonly openOffers: number | string;
}

const PEOPLE = `SELECT r.id, r.state, r.bus_seats AS busSeats, r.wheelchair_places AS wheelchairPlaces,
  IF(r.state = 'waiting', r.waiting_since, NULL) AS waitingSince,
  (SELECT COUNT(*) FROM waiting_list_offer o WHERE o.registration_id = r.id AND o.state = 'open') AS openOffers
  FROM registration r WHERE r.event_id = ? ORDER BY r.id`;
const CAPACITY = `SELECT participant_limit AS participantLimit, participants_taken AS participantsTaken,
  bus_seats AS busSeats, bus_seats_taken AS busSeatsTaken, wheelchair_places AS wheelchairPlaces,
  wheelchair_places_taken AS wheelchairPlacesTaken FROM event WHERE id = ?`;

/** A new, published event on the real database, where everything happens through the product's use cases. */
export class DatabaseSeats implements SeatWorld {
  private ids: readonly string[] = [];

  private constructor(
    private readonly app: TestApp,
    private readonly eventId: string,
    private readonly els: UserView,
    private readonly katrien: UserView,
  ) {}

  /** Forgets the people of earlier runs, so that a sweep of this run finds only its own. */
  static async open(app: TestApp, sizes: SeatSizes): Promise<DatabaseSeats> {
    await forgetReferrals(app);
    app.clock.moveTo(sizes.start);
    const users = app.get(UserReader);
    const [els, katrien] = await Promise.all([users.byEmail(ELS), users.byEmail(KATRIEN)]);
    return new DatabaseSeats(app, await addEvent(app, sizes), els!, katrien!);
  }

  async refer({ transport, needs }: Traveller): Promise<void> {
    const number = this.ids.length;
    const input: ReferralInput = { ...PERSON, firstName: `Persoon${number}`, phone: phoneOf(number), transport, needs };
    await this.run(() => this.app.get(ReferJobseeker).execute(this.els, this.eventId, input));
  }

  confirm(person: number): Promise<void> {
    return this.run(() => this.app.get(ConfirmRegistration).execute(this.actor, this.id(person)));
  }

  accept(person: number): Promise<void> {
    return this.run(() => this.app.get(AnswerOffer).execute(this.actor, this.id(person), 'accept'));
  }

  decline(person: number): Promise<void> {
    return this.run(() => this.app.get(AnswerOffer).execute(this.actor, this.id(person), 'decline'));
  }

  cancel(person: number): Promise<void> {
    return this.run(() => this.app.get(CancelRegistration).execute(this.actor, this.id(person), 'by-participant'));
  }

  async expire(): Promise<void> {
    await this.run(() => this.app.get(ExpireOffers).execute());
  }

  async sweep(): Promise<void> {
    await this.run(() => this.app.get(ExpireOffers).offerWhatIsFree());
  }

  setLimit(ownLimit: number): Promise<void> {
    return this.run(() => this.app.get(ChangeEvent).execute({ user: this.katrien, eventId: this.eventId, ownLimit }));
  }

  moveTo(now: Date): Promise<void> {
    this.app.clock.moveTo(now);
    return Promise.resolve();
  }

  async snapshot(): Promise<SeatSnapshot> {
    const [capacities, rows] = await Promise.all([
      this.app.sql<SeatSnapshot['capacity']>(CAPACITY, [this.eventId]),
      this.app.sql<PersonRow>(PEOPLE, [this.eventId]),
    ]);
    this.ids = rows.map(({ id }) => id);
    return {
      capacity: { ...capacities[0]! },
      people: rows.map(({ state, busSeats, wheelchairPlaces, waitingSince, openOffers }) => ({
        state,
        demand: { participants: 1, busSeats, wheelchairPlaces },
        waitingSince,
        openOffers: Number(openOffers),
      })),
    };
  }

  private get actor() {
    return { type: 'user' as const, user: this.els };
  }

  private id(person: number): string {
    return this.ids[person] ?? randomUUID();
  }

  private async run(work: () => Promise<unknown>): Promise<void> {
    await this.app.run(work);
  }
}

const phoneOf = (number: number): string => `+3247${String(number).padStart(7, '0')}`;

const PERSON = {
  lastName: 'van den Test',
  email: null,
  channel: 'sms',
  smsAllowed: true,
  sharedPhone: false,
  postcode: '9300',
  dutchLevel: 'B1',
  interpreterLanguage: null,
  certificates: [],
  stop: 'aalst-station',
  preferences: ['V1'],
  latestReturn: null,
  note: '',
} as const;

/** Columns that tell a copy from the demo's event; all others are copied. */
async function addEvent(app: TestApp, { limit, busSeats, wheelchairPlaces }: SeatSizes): Promise<string> {
  const [id, vehicle] = [randomUUID(), randomUUID()];
  await app.sql(
    `INSERT INTO event (id, association_id, code, title, shape, date, state, own_limit, participant_limit, bus_seats,
       wheelchair_places, referral_closes_on, created_at)
     SELECT ?, association_id, ?, title, shape, ?, 'published', ?, ?, ?, ?, ?, created_at FROM event WHERE code = ?`,
    [id, id.toUpperCase(), EVENT_DATE, limit, limit, busSeats, wheelchairPlaces, REFERRAL_CLOSES_ON, EVENT],
  );
  await app.sql(
    `INSERT INTO event_vehicle (id, association_id, event_id, name, depot_name, depot_latitude, depot_longitude,
       duty_from, duty_until)
     SELECT ?, association_id, id, 'Bus', '', 51, 4, '06:00', '20:00' FROM event WHERE id = ?`,
    [vehicle, id],
  );
  await app.sql(
    `INSERT INTO vehicle_configuration (id, association_id, event_vehicle_id, seats, wheelchair_places, chosen)
     SELECT UUID(), association_id, id, ?, ?, 1 FROM event_vehicle WHERE id = ?`,
    [busSeats, wheelchairPlaces, vehicle],
  );
  await app.sql(
    `INSERT INTO event_stop (id, association_id, event_id, pickup_stop_id)
     SELECT UUID(), association_id, ?, id FROM pickup_stop WHERE code = 'aalst-station'`,
    [id],
  );
  await app.sql(
    `INSERT INTO site_visit (id, association_id, event_id, kind, name, host_company_id, host_site_id, latitude,
       longitude, visit_minutes, arrive_from, arrive_until, max_vehicles, interviewers, reception_list_days)
     SELECT UUID(), v.association_id, ?, v.kind, v.name, v.host_company_id, v.host_site_id, v.latitude, v.longitude,
       v.visit_minutes, v.arrive_from, v.arrive_until, v.max_vehicles, v.interviewers, v.reception_list_days
     FROM site_visit v JOIN event e ON e.id = v.event_id WHERE e.code = ?`,
    [id, EVENT],
  );
  return id;
}
