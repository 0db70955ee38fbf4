import { DomainError, localDateOf, NO_CLOSING_DAYS } from '../../../kernel';
import {
  afterClaim,
  afterRelease,
  capacityFrom,
  refuseBelowTaken,
  refuseOverfull,
  shortageFor,
  StopDivision,
  type SeatCapacity,
  type SeatDemand,
} from '../../events/domain/capacity';
import { offerExpiry } from '../domain/offer-expiry';
import { requireBeforeFreeze } from '../domain/plan-freeze';
import { requireSeatForSubstitute, seatOrWait, type ReferralDecision } from '../domain/referral';
import { requireOpenForReferral } from '../domain/referral-window';
import { registrationLifeCycle, type RegistrationCommand } from '../domain/registration-life-cycle';
import { holdsSeat, type RegistrationState, type WaitingReason } from '../domain/registration-state';
import { demandOfPerson } from '../domain/seat-demand';
import { eligibleNow, reviewWaitingList, type Waiter } from '../domain/waiting-list';
import {
  EVENT_DATE,
  OVERBOOKING_PERMILLE,
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

interface Registration {
  readonly id: string;
  readonly demand: SeatDemand;
  state: RegistrationState;
  waitingSince: Date;
  reason: WaitingReason | null;
  offer: { readonly expiresAt: Date; readonly number: number } | null;
  expired: number;
  stop: number;
}

const NEW_STOP = { vehicleId: null, routeVehicleId: null, maxPeople: null, people: 0, seats: 0, wheelchairPlaces: 0 };

/** The product's pure rules over an array instead of tables; the counters are kept apart from the rows, as in the database. */
export class PureSeats implements SeatWorld {
  private readonly rows: Registration[] = [];
  private sums: Omit<SeatCapacity, 'division'>;
  private division: StopDivision;
  private now: Date;
  private offersMade = 0;

  private arrangement: Arrangement;

  constructor(private readonly sizes: SeatSizes) {
    this.now = sizes.start;
    this.arrangement = { ...sizes, setup: 0, overbooking: 0 };
    const nothing = { participantsTaken: 0, busSeatsTaken: 0, wheelchairPlacesTaken: 0 };
    this.sums = { ...this.arranged(this.arrangement), ...nothing };
    this.division = new StopDivision(
      this.vehicles(this.arrangement).map((setup, number) => ({ ...setup, id: String(number) })),
      STOPS.map((_, number) => ({ ...NEW_STOP, id: String(number) })),
    );
  }

  protected get capacity(): SeatCapacity {
    return { ...this.sums, division: this.division.saysMoreThanSums ? this.division : null };
  }

  async refer({ transport, needs, stop }: Traveller): Promise<void> {
    requireOpenForReferral({ state: 'published', referralClosesOn: REFERRAL_CLOSES_ON }, localDateOf(this.now));
    const demand = demandOfPerson(transport, needs, String(stop));
    const decision = seatOrWait(this.capacity, demand, eligibleNow(this.capacity, this.waiters()).length);
    if (decision.state === 'seated') this.move(demand, 1);
    this.add(demand, decision, stop);
    return Promise.resolve();
  }

  async substitute(index: number, { transport, needs, stop }: Traveller): Promise<void> {
    const row = this.row(index);
    requireBeforeFreeze({ date: EVENT_DATE }, this.now);
    if (row.state !== 'seated' && row.state !== 'confirmed') return refuse();
    const left = afterRelease(this.capacity, row.demand);
    const demand = demandOfPerson(transport, needs, String(stop));
    requireSeatForSubstitute(left, demand);
    move(row, 'cancel');
    this.move(row.demand, -1);
    this.move(demand, 1);
    this.add(demand, { state: 'seated' }, stop);
    this.offerFreedSeats();
    return Promise.resolve();
  }

  async changeStop(index: number, stop: number): Promise<void> {
    const row = this.row(index);
    requireBeforeFreeze({ date: EVENT_DATE }, this.now);
    if (row.state === 'cancelled') return refuse();
    if (row.stop === stop) return Promise.resolve();
    const demand = { ...row.demand, stop: row.demand.stop === null ? null : String(stop) };
    if (holdsSeat(row.state)) {
      if (shortageFor(afterRelease(this.capacity, row.demand), demand) !== undefined) return refuse();
      this.move(row.demand, -1);
      this.move(demand, 1);
    }
    Object.assign(row, { stop, demand });
    if (this.capacity.division !== null) this.offerFreedSeats();
    return Promise.resolve();
  }

  async divide(stop: number, { vehicle, most }: StopTerms): Promise<void> {
    if (vehicle !== null && vehicle >= this.division.vehicles.length) return refuse();
    const vehicleId = vehicle === null ? null : String(vehicle);
    const division = this.division.withStop(String(stop), { vehicleId, maxPeople: most });
    this.requireDivision(division);
    this.division = division;
    this.offerFreedSeats();
    return Promise.resolve();
  }

  async confirm(index: number): Promise<void> {
    const row = this.row(index);
    if (row.state !== 'confirmed') move(row, 'confirm');
    return Promise.resolve();
  }

  async accept(index: number): Promise<void> {
    const row = this.row(index);
    if (row.offer === null && (row.state === 'seated' || row.state === 'confirmed')) return Promise.resolve();
    if (row.offer === null || row.offer.expiresAt <= this.now) return refuse();
    row.offer = null;
    move(row, 'accept');
    return Promise.resolve();
  }

  async decline(index: number): Promise<void> {
    const { state } = this.row(index);
    if (state === 'cancelled') return Promise.resolve();
    if (state !== 'offered') return refuse();
    return this.cancel(index);
  }

  async cancel(index: number): Promise<void> {
    const row = this.row(index);
    if (row.state === 'cancelled') return Promise.resolve();
    const frees = holdsSeat(row.state);
    row.offer = null;
    move(row, 'cancel');
    if (frees) this.release(row);
    return Promise.resolve();
  }

  async expire(): Promise<void> {
    const overdue = this.rows
      .flatMap((row) => (row.offer !== null && row.offer.expiresAt <= this.now ? [{ row, offer: row.offer }] : []))
      .sort(
        (one, other) =>
          one.offer.expiresAt.getTime() - other.offer.expiresAt.getTime() || one.offer.number - other.offer.number,
      );
    for (const { row } of overdue) {
      row.offer = null;
      row.expired += 1;
      move(row, row.expired >= 2 ? 'drop' : 'lapse');
      row.waitingSince = this.now;
      row.reason = 'offer-lapsed';
      this.release(row);
    }
    return Promise.resolve();
  }

  async sweep(): Promise<void> {
    this.offerFreedSeats();
    return Promise.resolve();
  }

  async arrange(change: Partial<Arrangement>): Promise<void> {
    const arrangement = { ...this.arrangement, ...change };
    const capacity = this.arranged(arrangement);
    const before = this.sums;
    refuseBelowTaken(capacity, before);
    const setup = this.sizes.setups[arrangement.setup] ?? { seats: 0, wheelchairPlaces: 0 };
    const division = this.division.withSetup('0', setup);
    this.requireDivision(division);
    this.arrangement = arrangement;
    this.division = division;
    this.sums = { ...before, ...capacity };
    const isSame = Object.entries(capacity).every(([name, places]) => before[name as keyof typeof before] === places);
    if (!isSame) this.offerFreedSeats();
    return Promise.resolve();
  }

  async moveTo(now: Date): Promise<void> {
    this.now = now;
    return Promise.resolve();
  }

  async snapshot(): Promise<SeatSnapshot> {
    const everybody = this.rows.map(
      ({ state, demand: { participants, people, busSeats, wheelchairPlaces }, waitingSince, offer, stop }) => ({
        state,
        stop,
        demand: { participants, people, busSeats, wheelchairPlaces },
        waitingSince: state === 'waiting' ? waitingSince : null,
        openOffers: offer === null ? 0 : 1,
      }),
    );
    const vehicles = this.division.vehicles.map(({ seats, wheelchairPlaces }) => ({ seats, wheelchairPlaces }));
    const stops = this.division.stops.map(({ people, seats, wheelchairPlaces, vehicleId, maxPeople }) => ({
      ...{ people, seats, chairs: wheelchairPlaces, most: maxPeople },
      vehicle: vehicleId === null ? null : Number(vehicleId),
    }));
    return Promise.resolve({ capacity: this.sums, vehicles, stops, people: everybody });
  }

  protected arranged(arrangement: Arrangement) {
    const { limit, staff, overbooking } = arrangement;
    const limits = {
      staffSeats: staff,
      ownLimit: limit,
      interpreterSeats: 0,
      overbooking,
      overbookingPermille: OVERBOOKING_PERMILLE,
    };
    return capacityFrom({ vehicles: this.vehicles(arrangement), limits });
  }

  protected requireDivision(division: StopDivision): void {
    refuseOverfull(division);
  }

  private vehicles({ setup }: Arrangement): Setup[] {
    const { setups, second } = this.sizes;
    return [...setups.slice(setup, setup + 1), ...(second === null ? [] : [second])];
  }

  /** The counters of the event and of the stop. */
  private move(demand: SeatDemand, sign: 1 | -1): void {
    const moved = (sign === 1 ? afterClaim : afterRelease)(this.capacity, demand);
    const { participantsTaken, busSeatsTaken, wheelchairPlacesTaken } = moved;
    this.sums = { ...this.sums, participantsTaken, busSeatsTaken, wheelchairPlacesTaken };
    this.division = this.division.after(demand, sign);
  }

  private add(demand: SeatDemand, decision: ReferralDecision, stop: number): void {
    this.rows.push({
      id: String(this.rows.length).padStart(6, '0'),
      demand,
      state: registrationLifeCycle.next('referred', decision.state === 'seated' ? 'seat' : 'wait'),
      waitingSince: this.now,
      reason: decision.state === 'waiting' ? decision.reason : null,
      offer: null,
      expired: 0,
      stop,
    });
  }

  private release(row: Registration): void {
    this.move(row.demand, -1);
    this.offerFreedSeats();
  }

  protected offerFreedSeats(): void {
    const review = reviewWaitingList(this.capacity, this.waiters());
    for (const row of this.rows) row.reason = review.changedReasons.get(row.id) ?? row.reason;
    const expiresAt = offerExpiry(this.now, { date: EVENT_DATE, departure: null, closingDays: NO_CLOSING_DAYS });
    if (expiresAt === null) return;
    for (const id of review.offers) {
      const row = this.row(Number(id));
      this.move(row.demand, 1);
      move(row, 'offer');
      this.offersMade += 1;
      row.offer = { expiresAt, number: this.offersMade };
    }
  }

  protected waiters(): Waiter[] {
    return this.rows.filter(({ state }) => state === 'waiting');
  }

  private row(index: number): Registration {
    const row = this.rows[index];
    if (!row) throw new Error(`no registration ${index}`);
    return row;
  }
}

const move = (row: Registration, command: RegistrationCommand): void => {
  row.state = registrationLifeCycle.next(row.state, command);
};

function refuse(): never {
  throw new DomainError('PURE.REFUSED', 'conflict', '');
}
