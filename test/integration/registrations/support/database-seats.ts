import { randomUUID } from 'node:crypto';
import {
  ChangeCapacity,
  ChangeEvent,
  ChooseConfiguration,
  DivisionReader,
  SetOverbooking,
} from '../../../../src/modules/events';
import { UserReader, type UserView } from '../../../../src/modules/identity';
import {
  AnswerOffer,
  CancelRegistration,
  ChangeStop,
  ConfirmRegistration,
  ExpireOffers,
  ReviewWaitingLists,
  ReferJobseeker,
  referralSchema,
  SubstituteParticipant,
  type ReferralInput,
} from '../../../../src/modules/registrations';
import {
  OVERBOOKING_PERMILLE,
  STOPS,
  type Arrangement,
  type PersonInWorld,
  type SeatSizes,
  type SeatSnapshot,
  type SeatWorld,
  type StopTerms,
  type Traveller,
} from '../../../../src/modules/registrations/testing/seat-world';
import type { TestApp } from '../../../support';
import { addSeatEvent, type SeatEvent } from './seat-event';
import { ELS, forgetReferrals, KATRIEN } from './referral-client';

interface PersonRow {
  readonly id: string;
  readonly state: PersonInWorld['state'];
  readonly people: number;
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
  readonly waitingSince: Date | null;
  readonly openOffers: number | string;
  readonly eventStopId: string;
}

const PEOPLE = `SELECT r.id, r.state, r.people_on_bus AS people, r.bus_seats AS busSeats, r.wheelchair_places AS wheelchairPlaces,
  r.event_stop_id AS eventStopId, IF(r.state = 'waiting', r.waiting_since, NULL) AS waitingSince,
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
    private readonly event: SeatEvent,
    private readonly els: UserView,
    private readonly katrien: UserView,
  ) {}

  /** Forgets the people of earlier runs, so that a sweep of this run finds only its own. */
  static async open(app: TestApp, sizes: SeatSizes): Promise<DatabaseSeats> {
    await forgetReferrals(app);
    app.clock.moveTo(sizes.start);
    const users = app.get(UserReader);
    const [els, katrien] = await Promise.all([users.byEmail(ELS), users.byEmail(KATRIEN)]);
    return new DatabaseSeats(app, await addSeatEvent(app, sizes), els!, katrien!);
  }

  async refer(traveller: Traveller): Promise<void> {
    await this.run(() =>
      this.app
        .get(ReferJobseeker)
        .execute({ user: this.els, eventId: this.event.id, referral: this.newcomer(traveller) }),
    );
  }

  substitute(person: number, traveller: Traveller): Promise<void> {
    const replacement = { type: 'new', referral: this.newcomer(traveller) } as const;
    return this.run(() =>
      this.app.get(SubstituteParticipant).execute({ user: this.els, registrationId: this.id(person), replacement }),
    );
  }

  changeStop(person: number, stop: number): Promise<void> {
    const eventStopId = this.event.stopIds[stop] ?? '';
    return this.run(() =>
      this.app.get(ChangeStop).execute({ actor: this.actor, registrationId: this.id(person), eventStopId }),
    );
  }

  divide(stop: number, { vehicle, most }: StopTerms): Promise<void> {
    const vehicleId = vehicle === null ? null : (this.event.vehicleIds[vehicle] ?? randomUUID());
    const eventStopId = this.event.stopIds[stop] ?? '';
    const change = { type: 'stop', eventStopId, vehicleId, maxPeople: most } as const;
    return this.run(() => this.app.get(ChangeCapacity).execute({ user: this.katrien, eventId: this.event.id, change }));
  }

  confirm(person: number): Promise<void> {
    return this.run(() =>
      this.app.get(ConfirmRegistration).execute({ actor: this.actor, registrationId: this.id(person) }),
    );
  }

  accept(person: number): Promise<void> {
    return this.run(() =>
      this.app.get(AnswerOffer).execute({ actor: this.actor, registrationId: this.id(person), answer: 'accept' }),
    );
  }

  decline(person: number): Promise<void> {
    return this.run(() =>
      this.app.get(AnswerOffer).execute({ actor: this.actor, registrationId: this.id(person), answer: 'decline' }),
    );
  }

  cancel(person: number): Promise<void> {
    return this.run(() =>
      this.app
        .get(CancelRegistration)
        .execute({ actor: this.actor, registrationId: this.id(person), reason: 'by-participant' }),
    );
  }

  async expire(): Promise<void> {
    await this.run(() => this.app.get(ExpireOffers).execute());
  }

  async sweep(): Promise<void> {
    await this.run(() => this.app.get(ReviewWaitingLists).execute());
  }

  async arrange({ limit, staff, setup, overbooking }: Partial<Arrangement>): Promise<void> {
    const on = { user: this.katrien, eventId: this.event.id };
    if (limit !== undefined) await this.run(() => this.app.get(ChangeEvent).execute({ ...on, ownLimit: limit }));
    if (staff !== undefined) await this.run(() => this.app.get(ChangeEvent).execute({ ...on, staffSeats: staff }));
    if (setup !== undefined) {
      const configurationId = this.event.setupIds[setup] ?? '';
      await this.run(() => this.app.get(ChooseConfiguration).execute({ ...on, configurationId }));
    }
    if (overbooking !== undefined) {
      const wish = { places: overbooking, permille: OVERBOOKING_PERMILLE };
      await this.run(() => this.app.get(SetOverbooking).execute({ ...on, ...wish }));
    }
  }

  moveTo(now: Date): Promise<void> {
    this.app.clock.moveTo(now);
    return Promise.resolve();
  }

  async snapshot(): Promise<SeatSnapshot> {
    const [capacities, rows, { vehicles, stops }] = await Promise.all([
      this.app.sql<SeatSnapshot['capacity']>(CAPACITY, [this.event.id]),
      this.app.sql<PersonRow>(PEOPLE, [this.event.id]),
      this.app.get(DivisionReader).of(this.event.id),
    ]);
    const { vehicleIds, stopIds } = this.event;
    const inOrder = <Thing extends { readonly id: string }>(
      ids: readonly string[],
      things: readonly Thing[],
    ): Thing[] => ids.flatMap((id) => things.filter((thing) => thing.id === id));
    this.ids = rows.map(({ id }) => id);
    return {
      capacity: { ...capacities[0]! },
      vehicles: inOrder(vehicleIds, vehicles).map(({ seats, wheelchairPlaces }) => ({ seats, wheelchairPlaces })),
      stops: inOrder(stopIds, stops).map(({ people, seats, wheelchairPlaces, vehicleId, maxPeople }) => ({
        ...{ people, seats, chairs: wheelchairPlaces, most: maxPeople },
        vehicle: vehicleId === null ? null : vehicleIds.indexOf(vehicleId),
      })),
      people: rows.map(({ state, people, busSeats, wheelchairPlaces, waitingSince, openOffers, eventStopId }) => ({
        state,
        stop: this.event.stopIds.indexOf(eventStopId),
        demand: { participants: 1, people, busSeats, wheelchairPlaces },
        waitingSince,
        openOffers: Number(openOffers),
      })),
    };
  }

  private get actor() {
    return { type: 'user' as const, user: this.els };
  }

  private newcomer({ transport, needs, stop }: Traveller): ReferralInput {
    const number = this.ids.length;
    const person = { ...PERSON, firstName: `Persoon${number}`, phone: phoneOf(number) };
    return { ...person, transport, needs, stop: STOPS[stop] ?? '' };
  }

  private id(person: number): string {
    return this.ids[person] ?? randomUUID();
  }

  private async run(work: () => Promise<unknown>): Promise<void> {
    await this.app.run(work);
  }
}

const phoneOf = (number: number): string => `+3247${String(number).padStart(7, '0')}`;

const PERSON = referralSchema.parse({
  firstName: 'Persoon',
  phone: '0470000000',
  stop: STOPS[0],
  lastName: 'van den Test',
  email: null,
  channel: 'sms',
  smsAllowed: true,
  sharedPhone: false,
  postcode: '9300',
  dutchLevel: 'B1',
  interpreterLanguage: null,
  certificates: [],
  preferences: ['V1'],
  latestReturn: null,
  note: '',
});
