import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { DomainError } from '../../../kernel';
import type { ReferenceSeats } from './reference-seats';
import { brokenBetween, brokenNow, forgottenBySweep } from './seat-invariants';
import type { SeatSizes, SeatSnapshot, SeatWorld, Traveller } from './seat-world';

/** What the commands know: the reference, and how the real world looked last. */
export interface SeatModel {
  readonly reference: ReferenceSeats;
  last: SeatSnapshot;
}

type SeatCommand = fc.AsyncCommand<SeatModel, SeatWorld>;
/** Decides once, from the reference, what both worlds must do. */
type Action = (reference: ReferenceSeats) => (world: SeatWorld) => Promise<void>;

const MINUTE = 60_000;

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
    private readonly options: { readonly needsPeople?: boolean; readonly sweeps?: boolean } = {},
  ) {}

  check = ({ reference }: Readonly<SeatModel>): boolean => this.options.needsPeople !== true || reference.size > 0;

  async run(model: SeatModel, real: SeatWorld): Promise<void> {
    const act = this.action(model.reference);
    const isReferenceRefusing = await isRefused(act(model.reference));
    const isRealRefusing = await isRefused(act(real));
    deepStrictEqual({ refused: isRealRefusing }, { refused: isReferenceRefusing });
    const after = await real.snapshot();
    const broken = [...brokenNow(after), ...brokenBetween(model.last, after)];
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

const ordinary: Traveller = { transport: 'bus', needs: [] };
const travellers: readonly Traveller[] = [
  ordinary,
  { transport: 'bus', needs: ['companion'] },
  { transport: 'bus', needs: ['wheelchair-place'] },
  { transport: 'bus', needs: ['wheelchair-place', 'companion'] },
  { transport: 'taxi', needs: ['wheelchair-place'] },
];

const refer = fc
  .constantFrom(ordinary, ...travellers)
  .map((traveller) => new Step(`refer(${JSON.stringify(traveller)})`, () => (world) => world.refer(traveller)));

const advance = fc.constantFrom(7, 25, 45, 180, 720, 1560, 2940, 7200).map((minutes) => {
  const action: Action = (reference) => {
    const moment = reference.later(minutes * MINUTE);
    return (world) => world.moveTo(moment);
  };
  return new Step(`advance(${minutes} min)`, action);
});

const setLimit = fc
  .integer({ min: 1, max: 8 })
  .map((limit) => new Step(`setLimit(${limit})`, () => (world) => world.setLimit(limit)));

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
      fc.constant(new Step('expire', () => (world) => world.expire())),
      fc.constant(new Step('sweep', () => (world) => world.sweep(), { sweeps: true })),
      setLimit,
      advance,
    ],
    { maxCommands, size: 'max' },
  );

/** Long before, and just before noon on the day before, when no offer can be made for a while. */
const STARTS = ['2027-02-22T10:00:00Z', '2027-02-22T10:00:00Z', '2027-03-10T10:20:00Z'].map(
  (moment) => new Date(moment),
);

/** Small events, where people meet the limits soon. */
export const seatSizes: fc.Arbitrary<SeatSizes> = fc.record({
  start: fc.constantFrom(...STARTS),
  limit: fc.integer({ min: 1, max: 5 }),
  busSeats: fc.integer({ min: 1, max: 5 }),
  wheelchairPlaces: fc.integer({ min: 0, max: 2 }),
});

/** The state in which a run begins: an empty event. */
export async function emptyModel(reference: ReferenceSeats): Promise<SeatModel> {
  return { reference, last: await reference.snapshot() };
}
