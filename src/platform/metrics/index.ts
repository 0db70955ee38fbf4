import { Controller, Get, Global, Header, Injectable, Module } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { JobQueue } from '../queue';

/** The process's Prometheus registry; modules add gauges that are read when somebody scrapes. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  /** Figures that could not be read when they were last asked for. */
  private readonly unread = new Set<string>();

  constructor(queue: JobQueue) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('hop_queue_jobs', 'Jobs that wait or run', ['queue'], async () =>
      Object.entries(await queue.depth()).map(([name, value]) => ({
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
        this.unread.add(name);
        const figures = await read().catch(() => undefined);
        if (figures === undefined) return;
        this.unread.delete(name);
        for (const { labels, value } of figures) gauge.set(labels, value);
      },
    });
  }

  /** All figures that can be read now, and how many cannot: whoever watches us hears of an outage then too. */
  async text(): Promise<string> {
    const figures = await this.registry.metrics();
    const { size } = this.unread;
    return `${figures}\n# HELP hop_figures_unread Figures that are missing: the database or Redis does not answer\n# TYPE hop_figures_unread gauge\nhop_figures_unread ${size}\n`;
  }
}

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(): Promise<string> {
    return this.metrics.text();
  }
}

@Global()
@Module({ controllers: [MetricsController], providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
