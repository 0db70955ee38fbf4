import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DemoClock } from '../platform/clock';
import { sql, UnitOfWork } from '../platform/database';

/** Milliseconds between two looks at the outbox. */
const LOOK_MS = 50;

/** Milliseconds after which workers that still send the messages of one moment count as stuck. */
const PATIENCE_MS = 60_000;

/** The clock goes this far past a moment, so that what is due at the moment is surely due. */
const AFTER_MS = 1_000;

const NEXT_DUE = sql<{ due_at: Date | null }>`
  SELECT MIN(due_at) AS due_at FROM message WHERE state = 'planned' AND due_at <= ?`;

const BUSY = sql<{ count: number }>`
  SELECT COUNT(*) AS count FROM message
  WHERE (state = 'planned' AND due_at <= ?) OR state IN ('queued', 'sending')`;

/**
 * Moves the demo's clock forward the way time passes: it halts at every moment at which a message is due until the
 * worker has sent it, so nothing is skipped and nothing is late.
 */
@Injectable()
export class ClockJourney {
  constructor(
    private readonly clock: DemoClock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Error when the worker does not send what is due */
  async travelTo(target: Date): Promise<void> {
    if (target <= this.clock.now()) return;
    for (let halt = await this.nextHalt(target); halt !== undefined; halt = await this.nextHalt(target)) {
      await this.clock.moveTo(new Date(Math.max(halt.getTime() + AFTER_MS, this.clock.now().getTime())));
      await this.untilQuiet();
    }
    await this.clock.moveTo(target);
    await this.untilQuiet();
  }

  /** Waits until everything that is due has been sent. */
  async untilQuiet(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while ((await this.busy()) > 0) {
      if (performance.now() > deadline) throw new Error('The worker did not send what is due');
      await sleep(LOOK_MS);
    }
  }

  private async nextHalt(target: Date): Promise<Date | undefined> {
    const rows = await this.unitOfWork.query(NEXT_DUE, [target]);
    return rows[0]?.due_at ?? undefined;
  }

  private async busy(): Promise<number> {
    const rows = await this.unitOfWork.query(BUSY, [this.clock.now()]);
    return rows[0]?.count ?? 0;
  }
}
