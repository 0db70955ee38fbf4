import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../kernel';

/** How often a process looks whether another one moved the clock. */
const REFRESH_MS = 250;

/** The demo's clock: real time plus an offset kept in the database, so web and worker tell the same time. */
@Injectable()
export class DemoClock implements Clock, OnModuleInit, OnModuleDestroy {
  private offsetMs = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), REFRESH_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Lets the demo's clock show this instant from now on. */
  async moveTo(instant: Date): Promise<void> {
    this.offsetMs = instant.getTime() - Date.now();
    await this.dataSource.query(
      'INSERT INTO demo_clock (id, offset_ms) VALUES (1, ?) ON DUPLICATE KEY UPDATE offset_ms = VALUES(offset_ms)',
      [this.offsetMs],
    );
  }

  private async refresh(): Promise<void> {
    const rows = await this.dataSource.query<{ offset_ms: string | number }[]>('SELECT offset_ms FROM demo_clock');
    this.offsetMs = Number(rows[0]?.offset_ms ?? 0);
  }
}
