import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { DomainError } from '../../../kernel';
import type { ReferenceSeats } from './reference-seats';
import { brokenBetween, brokenNow, forgottenBySweep } from './seat-invariants';
import {
  STOPS,
  type Arrangement,
  type SeatSizes,
  type SeatSnapshot,
  type SeatWorld,
  type Traveller,
} from './seat-world';

/** What the commands know: the reference, and how the real world looked last. */
export interface SeatModel {
  readonly reference: ReferenceSeats;
  last: SeatSnapshot;
}

type SeatCommand = fc.AsyncCommand<SeatModel, SeatWorld>;
/** Decides once, from the reference, what both worlds must do. */
type Action = (reference: ReferenceSeats) => (world: SeatWorld) => Promise<void>;

const MINUTE = 60_000;

/** Ways to set up the vehicle. */
const SETUPS = 3;

/** True when the world refused by a rule; any other error is a fault. */
async function isRefused(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}

/** Does the same in both worlds, and compares all there is to see. */
class Step implements SeatCommand {
  constructor(
    private readonly name: string,
    private readonly action: Action,
    private readonly options: {
      readonly needsPeople?: boolean;
      readonly sweeps?: boolean;
      readonly keepsSeat?: boolean;
    } = {},
  ) {}

  check = ({ reference }: Readonly<SeatModel>): boolean => this.options.needsPeople !== true || reference.size > 0;

  async run(model: SeatModel, real: SeatWorld): Promise<void> {
    const act = this.action(model.reference);
    const isReferenceRefusing = await isRefused(act(model.reference));
    const isRealRefusing = await isRefused(act(real));
    deepStrictEqual({ refused: isRealRefusing }, { refused: isReferenceRefusing });
    const after = await real.snapshot();
    const broken = [...brokenNow(after), ...brokenBetween(model.last, after, this.options.keepsSeat === true)];
    if (this.options.sweeps === true && model.reference.mayOffer) broken.push(...forgottenBySweep(after));
    deepStrictEqual(broken, []);
    deepStrictEqual(after, await model.reference.snapshot());
    model.last = after;
  }

  toString(): string {
    return this.name;
  }
}

const onPerson = (verb: 'confirm' | 'accept' | 'decline' | 'cancel'): fc.Arbitrary<SeatCommand> =>
  fc.nat(30).map((number) => {
    const action: Action = ({ size }) => {
      const person = number % size;
      return (world) => world[verb](person);
    };
    return new Step(`${verb}(${number})`, action, { needsPeople: true });
  });

const ordinary: Omit<Traveller, 'stop'> = { transport: 'bus', needs: [] };
const travellers: readonly Omit<Traveller, 'stop'>[] = [
  ordinary,
  ordinary,
  { transport: 'bus', needs: ['companion'] },
  { transport: 'bus', needs: ['wheelchair-place'] },
  { transport: 'bus', needs: ['wheelchair-place', 'companion'] },
  { transport: 'taxi', needs: ['wheelchair-place'] },
];

const stopNumber = fc.nat(STOPS.length - 1);

const anybody: fc.Arbitrary<Traveller> = fc
  .tuple(fc.constantFrom(...travellers), stopNumber)
  .map(([traveller, stop]) => ({ ...traveller, stop }));

const refer = anybody.map(
  (traveller) => new Step(`refer(${JSON.stringify(traveller)})`, () => (world) => world.refer(traveller)),
);

const advance = fc.constantFrom(7, 25, 45, 180, 720, 1560, 2940, 7200).map((minutes) => {
  const action: Action = (reference) => {
    const moment = reference.later(minutes * MINUTE);
    return (world) => world.moveTo(moment);
  };
  return new Step(`advance(${minutes} min)`, action);
});

const substitute = fc.tuple(fc.nat(30), anybody).map(([number, traveller]) => {
  const action: Action = ({ size }) => {
    const person = number % size;
    return (world) => world.substitute(person, traveller);
  };
  return new Step(`substitute(${number}, ${JSON.stringify(traveller)})`, action, {
    needsPeople: true,
    keepsSeat: true,
  });
});

const changeStop = fc.tuple(fc.nat(30), stopNumber).map(([number, stop]) => {
  const action: Action = ({ size }) => {
    const person = number % size;
    return (world) => world.changeStop(person, stop);
  };
  return new Step(`changeStop(${number}, ${stop})`, action, { needsPeople: true });
});

/** Vehicle 1 is only there in an event with two: another one refuses. */
const divide = fc
  .tuple(stopNumber, fc.constantFrom(null, 0, 1, 1), fc.constantFrom(null, null, null, 1, 3))
  .map(
    ([stop, vehicle, most]) =>
      new Step(`divide(${stop}, ${vehicle}, ${most})`, () => (world) => world.divide(stop, { vehicle, most })),
  );

const change: fc.Arbitrary<Partial<Arrangement>> = fc.oneof(
  fc.record({ limit: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ staff: fc.integer({ min: 17, max: 24 }) }),
  fc.record({ staff: fc.nat(2) }),
  fc.record({ setup: fc.nat(SETUPS - 1) }),
  fc.record({ overbooking: fc.nat(4) }),
);

const arrange = change.map(
  (wish) => new Step(`arrange(${JSON.stringify(wish)})`, () => (world) => world.arrange(wish)),
);

const expire = fc.constant(new Step('expire', () => (world) => world.expire()));

/** Everything that can happen to an event's seats, referrals most often. */
export const seatCommands = (maxCommands: number): fc.Arbitrary<Iterable<SeatCommand>> =>
  fc.commands(
    [
      refer,
      refer,
      refer,
      onPerson('confirm'),
      onPerson('accept'),
      onPerson('accept'),
      onPerson('decline'),
      onPerson('cancel'),
      onPerson('cancel'),
      expire,
      expire,
      fc.constant(new Step('sweep', () => (world) => world.sweep(), { sweeps: true })),
      substitute,
      changeStop,
      divide,
      divide,
      arrange,
      arrange,
      advance,
      advance,
    ],
    { maxCommands, size: 'max' },
  );

/** Long before, and just before noon on the day before, when no offer can be made for a while. */
const STARTS = ['2027-02-22T10:00:00Z', '2027-02-22T10:00:00Z', '2027-03-10T10:20:00Z'].map(
  (moment) => new Date(moment),
);

/** With one vehicle: nearly all seats are the staff's, so that there is something to overbook. */
const oneVehicle: fc.Arbitrary<SeatSizes> = fc.record({
  start: fc.constantFrom(...STARTS),
  limit: fc.integer({ min: 1, max: 5 }),
  staff: fc.constant(20),
  setups: fc.array(fc.record({ seats: fc.integer({ min: 21, max: 25 }), wheelchairPlaces: fc.nat(2) }), {
    minLength: SETUPS,
    maxLength: SETUPS,
  }),
  second: fc.constant(null),
});

const van = (most: number) => fc.record({ seats: fc.integer({ min: 1, max: most }), wheelchairPlaces: fc.nat(1) });

/** With two small vehicles and nearly no staff, so that one can be full while the other is not. */
const twoVehicles: fc.Arbitrary<SeatSizes> = fc.record({
  start: fc.constantFrom(...STARTS),
  limit: fc.integer({ min: 2, max: 8 }),
  staff: fc.nat(1),
  setups: fc.array(van(4), { minLength: SETUPS, maxLength: SETUPS }),
  second: van(3),
});

/** Small events, where people meet the limits soon. */
export const seatSizes: fc.Arbitrary<SeatSizes> = fc.oneof(oneVehicle, twoVehicles);

/** The state in which a run begins: an empty event. */
export async function emptyModel(reference: ReferenceSeats): Promise<SeatModel> {
  return { reference, last: await reference.snapshot() };
}
