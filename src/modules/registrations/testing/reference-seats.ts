import { DomainError, localDateOf, NO_CLOSING_DAYS } from '../../../kernel';
import { offerExpiry } from '../domain/offer-expiry';
import { endOf, HOLDING, numberOf, type Person } from './reference-person';
import { isDivisible, type StopInWorld } from './brute-force-division';
import {
  EVENT_DATE,
  REFERRAL_CLOSES_ON,
  STOPS,
  type Arrangement,
  type SeatSizes,
  type SeatSnapshot,
  type SeatWorld,
  type Setup,
  type StopTerms,
  type Traveller,
} from './seat-world';

/** Four in the afternoon of the day before, on the wall clock of Brussels in winter. */
const FROZEN_FROM = new Date('2027-03-10T15:00:00Z');

/**
 * The rules of seats and waiting list written a second time, as plainly as possible: it keeps no counters, but adds up
 * who is there each time it needs to know. Only the length of an offer comes from the product.
 */
export class ReferenceSeats implements SeatWorld {
  private readonly people: Person[] = [];
  private now: Date;
  private offersMade = 0;
  private arrangement: Arrangement;
  private readonly terms: StopTerms[] = STOPS.map(() => ({ vehicle: null, most: null }));

  constructor(private readonly sizes: SeatSizes) {
    this.arrangement = { ...sizes, setup: 0, overbooking: 0 };
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

  async refer(traveller: Traveller): Promise<void> {
    if (localDateOf(this.now) > REFERRAL_CLOSES_ON) refuse();
    const person = this.newPerson(traveller);
    const isOvertaking = this.waiting().some((other) => this.fits(other));
    if (!isOvertaking && this.fits(person)) person.state = 'seated';
    this.people.push(person);
    return Promise.resolve();
  }

  /** The one leaves and the other comes, or nothing happens at all. */
  async substitute(index: number, traveller: Traveller): Promise<void> {
    const leaving = this.person(index);
    if (this.isFrozen() || (leaving.state !== 'seated' && leaving.state !== 'confirmed')) refuse();
    const before = leaving.state;
    const coming = this.newPerson(traveller);
    leaving.state = 'cancelled';
    if (!this.fits(coming)) {
      leaving.state = before;
      refuse();
    }
    coming.state = 'seated';
    this.people.push(coming);
    this.offer();
    return Promise.resolve();
  }

  async changeStop(index: number, stop: number): Promise<void> {
    const person = this.person(index);
    if (this.isFrozen() || person.state === 'cancelled') refuse();
    if (person.stop === stop) return Promise.resolve();
    const before = person.stop;
    person.stop = stop;
    if (HOLDING.includes(person.state) && !this.isRoomFor(this.holding())) {
      person.stop = before;
      refuse();
    }
    const isDivided = this.sizes.second !== null || this.terms.some(({ most }) => most !== null);
    if (isDivided) this.offer();
    return Promise.resolve();
  }

  async divide(stop: number, terms: StopTerms): Promise<void> {
    if (terms.vehicle !== null && terms.vehicle >= this.vehicles().length) refuse();
    const before = this.terms.splice(stop, 1, terms);
    if (!this.isRoomFor(this.holding())) {
      this.terms.splice(stop, 1, ...before);
      refuse();
    }
    this.offer();
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

  async arrange(change: Partial<Arrangement>): Promise<void> {
    const before = { arrangement: this.arrangement, most: JSON.stringify(this.most()) };
    this.arrangement = { ...this.arrangement, ...change };
    if (!this.isRoomFor(this.holding())) {
      this.arrangement = before.arrangement;
      refuse();
    }
    if (JSON.stringify(this.most()) !== before.most) this.offer();
    return Promise.resolve();
  }

  async moveTo(now: Date): Promise<void> {
    this.now = now;
    return Promise.resolve();
  }

  async snapshot(): Promise<SeatSnapshot> {
    const most = this.most();
    return Promise.resolve({
      vehicles: this.vehicles(),
      stops: this.stopsOf(this.holding()),
      capacity: {
        participantLimit: most.people,
        participantsTaken: this.holding().length,
        busSeats: most.seats,
        busSeatsTaken: total(this.holding(), ({ seats }) => seats),
        wheelchairPlaces: most.chairs,
        wheelchairPlacesTaken: total(this.holding(), ({ chairs }) => chairs),
      },
      people: this.people.map(({ state, heads, seats, chairs, since, offer, stop }) => ({
        state,
        stop,
        demand: { participants: 1, people: heads, busSeats: seats, wheelchairPlaces: chairs },
        waitingSince: state === 'waiting' ? since : null,
        openOffers: offer === null ? 0 : 1,
      })),
    });
  }

  /** How many there may be of each; overbooking is at most one in ten of the seats, and never more than the bus has. */
  private most(): { readonly people: number; readonly seats: number; readonly chairs: number } {
    const { limit, staff, overbooking } = this.arrangement;
    const physical = total(this.vehicles(), (vehicle) => vehicle.seats);
    const seats = Math.max(0, physical - staff);
    let people = limit;
    for (let extra = 1; extra <= overbooking && extra * 10 <= physical && people < seats; extra += 1) people += 1;
    return { people, seats, chairs: total(this.vehicles(), ({ wheelchairPlaces }) => wheelchairPlaces) };
  }

  private vehicles(): Setup[] {
    const { setups, second } = this.sizes;
    const { setup } = this.arrangement;
    const vehicles = [...setups.slice(setup, setup + 1), ...(second === null ? [] : [second])];
    return vehicles.map(({ seats, wheelchairPlaces }) => ({ seats, wheelchairPlaces }));
  }

  private stopsOf(people: readonly Person[]): StopInWorld[] {
    return this.terms.map((terms, number) => {
      const there = people.filter(({ stop }) => stop === number);
      const taken = (count: (person: Person) => number) => total(there, count);
      return {
        ...terms,
        people: taken(({ heads }) => heads),
        seats: taken(({ seats }) => seats),
        chairs: taken(({ chairs }) => chairs),
      };
    });
  }

  private newPerson({ transport, needs, stop }: Traveller): Person {
    const chairs = transport === 'bus' && needs.includes('wheelchair-place') ? 1 : 0;
    const companions = transport === 'bus' && needs.includes('companion') ? 1 : 0;
    const seats = transport === 'bus' ? 1 - chairs + companions : 0;
    const heads = transport === 'bus' ? 1 + companions : 0;
    return { heads, seats, chairs, state: 'waiting', since: this.now, offer: null, unanswered: 0, stop };
  }

  private isFrozen(): boolean {
    return this.now.getTime() >= FROZEN_FROM.getTime();
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
    return offerExpiry(this.now, { date: EVENT_DATE, departure: null, closingDays: NO_CLOSING_DAYS });
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

  private fits(person: Person): boolean {
    return this.isRoomFor([...this.holding(), person]);
  }

  private isRoomFor(people: readonly Person[]): boolean {
    const most = this.most();
    return (
      people.length <= most.people &&
      total(people, ({ seats }) => seats) <= most.seats &&
      total(people, ({ chairs }) => chairs) <= most.chairs &&
      isDivisible(this.stopsOf(people), this.vehicles())
    );
  }

  private person(index: number): Person {
    const person = this.people[index];
    if (!person) throw new Error(`no person ${index}`);
    return person;
  }
}

function total<Thing>(things: readonly Thing[], count: (thing: Thing) => number): number {
  return things.reduce((sum, thing) => sum + count(thing), 0);
}

function refuse(): never {
  throw new DomainError('REFERENCE.REFUSED', 'conflict', '');
}
