import type { FleetRelaxation } from './fleet-relaxation';
import type { DayPrizes, RelaxedDay, RelaxedVehicle } from './relaxed-vehicle';

/** Prizes, and the bound on every plan that they give. */
export interface FleetPrizes {
  readonly bound: number;
  /** By vehicle. */
  readonly prizes: readonly DayPrizes[];
  /** A cost less prizes that no day of the vehicle, nor its staying, is below; by vehicle. */
  readonly least: readonly number[];
}

/** Rounds with loose days, then with days that remember stops. */
const LOOSE_ROUNDS = 40;
const ROUNDS = 160;
const SLOW_DOWN = 0.6;
const ROUNDS_WITHOUT_GAIN = 6;
/** A gain is one of at least this part of what is still between the bound and the best plan. */
const GAIN = 0.005;
/** With shorter steps the bound hardly rises any more. */
const LEAST_PACE = 0.02;
/** How far above the best bound steps aim where no plan is known: a part of it, and at least a cost. */
const PART_TO_GAIN = 0.3;
const LEAST_TO_GAIN = 30;
/** The part of the last step that the next one keeps. */
const MOMENTUM = 0.8;

/**
 * Raises the prizes that stops pay to vehicles by subgradient steps, until each stop is served about once, on the ways out
 * and home of the same vehicle. Each stop pays every vehicle the same for both ways together, so a plan earns its prizes
 * exactly once, and all prizes less what relaxed days earn is a bound, whatever the prizes.
 * @param upper what the best known plan costs, Infinity when none is known
 */
export function raisePrizes(
  { vehicles, problem }: FleetRelaxation,
  upper: number,
  expired: () => boolean,
): FleetPrizes {
  const climb = new PrizeClimb(vehicles, problem.stopCount, upper);
  for (let round = 0; round < ROUNDS && !expired() && !climb.isDone(); round++) {
    if (round === LOOSE_ROUNDS) climb.beginAnew();
    climb.step((vehicle, prizes) => (round < LOOSE_ROUNDS ? vehicle.loose(prizes) : vehicle.remembering(prizes)));
  }
  return climb.best;
}

/** Prizes as steps move them: what a stop pays in all, and how much more than half of it on the way out, by vehicle. */
class PrizeClimb {
  best: FleetPrizes;
  private prizes: PrizePoint;
  private bestPrizes: PrizePoint;
  private direction: PrizePoint;
  private pace = 1;
  private since = 0;
  private wrong = Infinity;

  constructor(
    private readonly vehicles: readonly RelaxedVehicle[],
    private readonly stopCount: number,
    private readonly upper: number,
  ) {
    this.prizes = this.bestPrizes = this.direction = new PrizePoint(stopCount, vehicles.length);
    this.best = { bound: -Infinity, prizes: this.prizes.ofVehicles(), least: vehicles.map(() => -Infinity) };
  }

  isDone(): boolean {
    return this.wrong === 0 || this.best.bound >= this.upper || this.pace < LEAST_PACE;
  }

  /** Goes on from the best prizes, in no direction and with long steps again. */
  beginAnew(): void {
    this.prizes = this.bestPrizes;
    this.direction = new PrizePoint(this.stopCount, this.vehicles.length);
    this.pace = 1;
    this.since = 0;
  }

  step(relax: (vehicle: RelaxedVehicle, prizes: DayPrizes) => RelaxedDay): void {
    const prizes = this.prizes.ofVehicles();
    const days = this.vehicles.map((vehicle, number) => relax(vehicle, prizes[number] as DayPrizes));
    const least = days.map(({ cost }) => Math.min(0, cost));
    const bound = this.prizes.total() + least.reduce((sum, cost) => sum + cost, 0);
    if (bound > this.best.bound) {
      this.since = bound > this.best.bound + (this.upper - this.best.bound) * GAIN ? 0 : this.since + 1;
      this.best = { bound, prizes, least };
      this.bestPrizes = this.prizes;
    } else if (++this.since >= ROUNDS_WITHOUT_GAIN) {
      const pace = this.pace * SLOW_DOWN;
      this.beginAnew();
      this.pace = pace;
      return;
    }
    const fault = PrizePoint.faults(this.stopCount, days);
    this.wrong = fault.square();
    this.direction = this.direction.plus(MOMENTUM - 1, this.direction).plus(1, fault);
    const square = this.direction.square();
    if (square === 0) return;
    this.prizes = this.prizes.plus((this.pace * Math.max(0, this.goal() - bound)) / square, this.direction);
  }

  private goal(): number {
    return this.upper < Infinity
      ? this.upper
      : this.best.bound + Math.abs(this.best.bound) * PART_TO_GAIN + LEAST_TO_GAIN;
  }
}

class PrizePoint {
  private readonly inAll: Float64Array;
  private readonly moreOut: readonly Float64Array[];

  constructor(
    stopCount: number,
    vehicles: number,
    values?: { readonly inAll: Float64Array; readonly moreOut: readonly Float64Array[] },
  ) {
    this.inAll = values?.inAll ?? new Float64Array(stopCount);
    this.moreOut = values?.moreOut ?? Array.from({ length: vehicles }, () => new Float64Array(stopCount));
  }

  /** The direction in which the bound rises: stops that are served too little, or more often home than out. */
  static faults(stopCount: number, days: readonly RelaxedDay[]): PrizePoint {
    const used = days.map((day) => (day.cost < 0 ? day : undefined));
    const inAll = Float64Array.from({ length: stopCount }, (_, stop) =>
      used.reduce((rest, day) => rest - (day ? ((day.out[stop] as number) + (day.home[stop] as number)) / 2 : 0), 1),
    );
    const moreOut = used.map((day) =>
      Float64Array.from({ length: stopCount }, (_, stop) =>
        day ? (day.home[stop] as number) - (day.out[stop] as number) : 0,
      ),
    );
    return new PrizePoint(stopCount, days.length, { inAll, moreOut });
  }

  total(): number {
    return this.inAll.reduce((sum, prize) => sum + prize, 0);
  }

  square(): number {
    return [this.inAll, ...this.moreOut].reduce(
      (sum, values) => values.reduce((all, value) => all + value * value, sum),
      0,
    );
  }

  plus(times: number, other: PrizePoint): PrizePoint {
    const add = (values: Float64Array, others: Float64Array): Float64Array =>
      values.map((value, stop) => value + times * (others[stop] as number));
    return new PrizePoint(this.inAll.length, this.moreOut.length, {
      inAll: add(this.inAll, other.inAll),
      moreOut: this.moreOut.map((values, vehicle) => add(values, other.moreOut[vehicle] as Float64Array)),
    });
  }

  ofVehicles(): DayPrizes[] {
    return this.moreOut.map((more) => ({
      out: this.inAll.map((prize, stop) => prize / 2 + (more[stop] as number)),
      home: this.inAll.map((prize, stop) => prize / 2 - (more[stop] as number)),
    }));
  }
}
