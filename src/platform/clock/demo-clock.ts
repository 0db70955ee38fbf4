import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../kernel';
import { executeOn, queryOn, sql } from '../database';

/** How often a process looks whether another one moved the clock. */
const REFRESH_MS = 250;

const SET_OFFSET = sql`
  INSERT INTO demo_clock (id, offset_ms) VALUES (1, ?) ON DUPLICATE KEY UPDATE offset_ms = VALUES(offset_ms)`;
const OFFSET = sql<{ readonly offsetMs: number }>`SELECT offset_ms AS offsetMs FROM demo_clock`;

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
    await executeOn(this.dataSource, SET_OFFSET, [this.offsetMs]);
  }

  private async refresh(): Promise<void> {
    const rows = await queryOn(this.dataSource, OFFSET);
    this.offsetMs = rows[0]?.offsetMs ?? 0;
  }
}
