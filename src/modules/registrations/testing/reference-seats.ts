import { DomainError, localDateOf } from '../../../kernel';
import { offerExpiry } from '../domain/offer-expiry';
import type { RegistrationState } from '../domain/registration-state';
import {
  EVENT_DATE,
  REFERRAL_CLOSES_ON,
  type SeatSizes,
  type SeatSnapshot,
  type SeatWorld,
  type Traveller,
} from './seat-world';

interface Person {
  readonly seats: number;
  readonly chairs: number;
  state: RegistrationState;
  since: Date;
  offer: { readonly ends: Date; readonly number: number } | null;
  unanswered: number;
}

const HOLDING: readonly RegistrationState[] = ['seated', 'confirmed', 'offered'];

/**
 * The rules of seats and waiting list written a second time, as plainly as possible: it keeps no counters, but adds up
 * who is there each time it needs to know. Only the length of an offer comes from the product.
 */
export class ReferenceSeats implements SeatWorld {
  private readonly people: Person[] = [];
  private now: Date;
  private offersMade = 0;
  private limit: number;

  constructor(private readonly sizes: SeatSizes) {
    this.limit = sizes.limit;
    this.now = sizes.start;
  }

  get size(): number {
    return this.people.length;
  }

  /** The moment this many milliseconds from now. */
  later(milliseconds: number): Date {
    return new Date(this.now.getTime() + milliseconds);
  }

  get mayOffer(): boolean {
    return this.endOfOffer() !== null;
  }

  async refer({ transport, needs }: Traveller): Promise<void> {
    if (localDateOf(this.now) > REFERRAL_CLOSES_ON) refuse();
    const chairs = transport === 'bus' && needs.includes('wheelchair-place') ? 1 : 0;
    const companions = transport === 'bus' && needs.includes('companion') ? 1 : 0;
    const seats = transport === 'bus' ? 1 - chairs + companions : 0;
    const person: Person = { seats, chairs, state: 'waiting', since: this.now, offer: null, unanswered: 0 };
    const isOvertaking = this.waiting().some((other) => this.fits(other));
    if (!isOvertaking && this.fits(person)) person.state = 'seated';
    this.people.push(person);
    return Promise.resolve();
  }

  async confirm(index: number): Promise<void> {
    const person = this.person(index);
    if (person.state !== 'seated' && person.state !== 'confirmed') refuse();
    person.state = 'confirmed';
    return Promise.resolve();
  }

  async accept(index: number): Promise<void> {
    const person = this.person(index);
    if (person.state === 'seated' || person.state === 'confirmed') return Promise.resolve();
    if (person.offer === null || person.offer.ends <= this.now) return refuse();
    person.state = 'seated';
    person.offer = null;
    return Promise.resolve();
  }

  async decline(index: number): Promise<void> {
    const { state } = this.person(index);
    if (state !== 'offered' && state !== 'cancelled') refuse();
    return this.cancel(index);
  }

  async cancel(index: number): Promise<void> {
    const person = this.person(index);
    const held = HOLDING.includes(person.state);
    person.state = 'cancelled';
    person.offer = null;
    if (held) this.offer();
    return Promise.resolve();
  }

  async expire(): Promise<void> {
    const overdue = this.people
      .filter(({ offer }) => offer !== null && offer.ends <= this.now)
      .sort((one, other) => endOf(one) - endOf(other) || numberOf(one) - numberOf(other));
    for (const person of overdue) {
      person.unanswered += 1;
      person.state = person.unanswered === 2 ? 'lapsed' : 'waiting';
      person.since = this.now;
      person.offer = null;
      this.offer();
    }
    return Promise.resolve();
  }

  async sweep(): Promise<void> {
    this.offer();
    return Promise.resolve();
  }

  async setLimit(limit: number): Promise<void> {
    if (limit < this.holding().length) refuse();
    const changed = limit !== this.limit;
    this.limit = limit;
    if (changed) this.offer();
    return Promise.resolve();
  }

  async moveTo(now: Date): Promise<void> {
    this.now = now;
    return Promise.resolve();
  }

  async snapshot(): Promise<SeatSnapshot> {
    return Promise.resolve({
      capacity: {
        participantLimit: this.limit,
        participantsTaken: this.holding().length,
        busSeats: this.sizes.busSeats,
        busSeatsTaken: this.used(({ seats }) => seats),
        wheelchairPlaces: this.sizes.wheelchairPlaces,
        wheelchairPlacesTaken: this.used(({ chairs }) => chairs),
      },
      people: this.people.map(({ state, seats, chairs, since, offer }) => ({
        state,
        demand: { participants: 1, busSeats: seats, wheelchairPlaces: chairs },
        waitingSince: state === 'waiting' ? since : null,
        openOffers: offer === null ? 0 : 1,
      })),
    });
  }

  private offer(): void {
    const ends = this.endOfOffer();
    if (ends === null) return;
    for (const person of this.waiting()) {
      if (!this.fits(person)) continue;
      person.state = 'offered';
      this.offersMade += 1;
      person.offer = { ends, number: this.offersMade };
    }
  }

  private endOfOffer(): Date | null {
    return offerExpiry(this.now, { date: EVENT_DATE, departure: null });
  }

  /** In turn; people who wait since the same moment in the order of referral. */
  private waiting(): Person[] {
    return this.people
      .filter(({ state }) => state === 'waiting')
      .sort((one, other) => one.since.getTime() - other.since.getTime());
  }

  private holding(): Person[] {
    return this.people.filter(({ state }) => HOLDING.includes(state));
  }

  private used(count: (person: Person) => number): number {
    return this.holding().reduce((sum, person) => sum + count(person), 0);
  }

  private fits({ seats, chairs }: Person): boolean {
    const { busSeats, wheelchairPlaces } = this.sizes;
    if (this.holding().length >= this.limit) return false;
    if (chairs > 0 && this.used((one) => one.chairs) + chairs > wheelchairPlaces) return false;
    return seats === 0 || this.used((one) => one.seats) + seats <= busSeats;
  }

  private person(index: number): Person {
    const person = this.people[index];
    if (!person) throw new Error(`no person ${index}`);
    return person;
  }
}

const endOf = ({ offer }: Person): number => offer?.ends.getTime() ?? 0;
const numberOf = ({ offer }: Person): number => offer?.number ?? 0;

function refuse(): never {
  throw new DomainError('REFERENCE.REFUSED', 'conflict', '');
}
