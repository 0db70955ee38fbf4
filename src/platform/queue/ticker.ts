import { Injectable, Logger, SetMetadata, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ClsService } from 'nestjs-cls';

const KEY = 'hop:tick';

/** Marks a provider's method to run again and again in every worker process, each time some seconds after it ended. */
export const EverySeconds = (seconds: number): MethodDecorator => SetMetadata(KEY, seconds);

/**
 * Plain timers. Redis job schedulers are lost by a flush, a timer is not; two processes that tick at once meet in the
 * database (SKIP LOCKED), not here.
 */
@Injectable()
export class Ticker implements OnApplicationShutdown {
  private readonly logger = new Logger(Ticker.name);
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly cls: ClsService,
  ) {}

  start(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const provider = instance as Record<string, unknown>;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(provider) as object)) {
        const method = provider[name];
        if (typeof method !== 'function') continue;
        const seconds = Reflect.getMetadata(KEY, method) as number | undefined;
        if (seconds !== undefined) {
          this.schedule(name, seconds, () => (method as () => Promise<unknown>).call(provider));
        }
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
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
      this.logger.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
