import fc from 'fast-check';
import type { Waiter } from '../domain/waiting-list';
import { PureSeats } from './pure-seats';
import { ReferenceSeats } from './reference-seats';
import { emptyModel, seatCommands, seatSizes } from './seat-commands';
import type { Arrangement, SeatSizes, SeatWorld, Traveller } from './seat-world';

const RUNS = Number(process.env['FC_RUNS'] ?? 2_000);

const holdsFor = (worldOf: (sizes: SeatSizes) => SeatWorld, numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(seatSizes, seatCommands(24), (sizes, commands) =>
      fc.asyncModelRun(
        async () => ({ model: await emptyModel(new ReferenceSeats(sizes)), real: worldOf(sizes) }),
        commands,
      ),
    ),
    { numRuns },
  );

class Forgetful extends PureSeats {
  protected override offerFreedSeats(): void {
    // A product without a waiting list.
  }
}

class Lenient extends PureSeats {
  override expire(): Promise<void> {
    return Promise.resolve();
  }
}

class Overtaking extends PureSeats {
  protected override waiters(): Waiter[] {
    return super.waiters().reverse().slice(0, 1);
  }
}

class Squeezing extends PureSeats {
  protected override arranged(arrangement: Arrangement) {
    const { limit, overbooking } = arrangement;
    return { ...super.arranged(arrangement), participantLimit: limit + overbooking };
  }
}

class SeatLosing extends PureSeats {
  override async substitute(person: number, traveller: Traveller): Promise<void> {
    await this.cancel(person);
    await this.refer(traveller);
  }
}

class Heaping extends PureSeats {
  protected override get capacity() {
    return { ...super.capacity, division: null };
  }
}

class Overfilling extends PureSeats {
  protected override requireDivision(): void {
    // A product that lets a coordinator change vehicles whoever is on board.
  }
}

describe('seats and waiting list, by the pure rules', () => {
  it('do what the reference does, whatever happens in whatever order', async () => {
    await holdsFor((sizes) => new PureSeats(sizes), RUNS);
  }, 120_000);

  it.each([
    ['forgets to offer', Forgetful],
    ['lets nobody lose an offer', Lenient],
    ['counts nobody who waits', Overtaking],
    ['overbooks beyond the bus and the share', Squeezing],
    ['gives a substitute no more than a turn', SeatLosing],
    ['counts the seats of all vehicles together', Heaping],
    ['changes vehicles whoever is on board', Overfilling],
  ])('notice a product that %s', async (_, World) => {
    await expect(holdsFor((sizes) => new World(sizes), 4_000)).rejects.toThrow('Property failed');
  });
});
