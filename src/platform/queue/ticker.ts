import { Injectable, Logger, SetMetadata, type BeforeApplicationShutdown } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { MarkedMethods } from '../discovery';
import { errorText } from '../logging';

const KEY = 'hop:tick';

/** Marks a provider's method to run again and again in every worker process, each time some seconds after it ended. */
export const EverySeconds = (seconds: number): MethodDecorator => SetMetadata(KEY, seconds);

/**
 * Plain timers. Redis job schedulers are lost by a flush, a timer is not; two processes that tick at once meet in the
 * database (SKIP LOCKED), not here.
 */
@Injectable()
export class Ticker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Ticker.name);
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly methods: MarkedMethods,
    private readonly cls: ClsService,
  ) {}

  start(): void {
    for (const { name, mark, call } of this.methods.find<number>(KEY)) this.schedule(name, mark, () => call());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.allSettled(this.running);
  }

  private schedule(name: string, seconds: number, work: () => Promise<unknown>): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const run = this.once(name, work).finally(() => {
        this.running.delete(run);
        this.schedule(name, seconds, work);
      });
      this.running.add(run);
    }, seconds * 1_000);
    this.timers.add(timer);
  }

  private async once(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await this.cls.run(work);
    } catch (error) {
      this.logger.error(`${name}: ${errorText(error)}`);
    }
  }
}
