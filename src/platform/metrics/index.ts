import { Controller, Get, Global, Header, Injectable, Module } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { JobQueue } from '../queue';

/** The process's Prometheus registry; modules add gauges that are read when somebody scrapes. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor(queue: JobQueue) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('hop_queue_jobs', 'Jobs that wait or run', ['queue'], async () =>
      Object.entries(await queue.depth().catch(() => ({}))).map(([name, value]) => ({
        labels: { queue: name },
        value,
      })),
    );
  }

  gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    read: () => Promise<readonly { readonly labels: Partial<Record<Label, string>>; readonly value: number }[]>,
  ): void {
    const gauge: Gauge<Label> = new Gauge<Label>({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        for (const { labels, value } of await read()) gauge.set(labels, value);
      },
    });
  }
}

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}

@Global()
@Module({ controllers: [MetricsController], providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
