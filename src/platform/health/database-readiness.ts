import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { queryOn, sql } from '../database';
import type { ReadinessCheck } from './readiness';

const ASK = sql<{ readonly one: number }>`SELECT 1 AS one`;

@Injectable()
export class DatabaseReadiness implements ReadinessCheck {
  readonly name = 'database';

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async check(): Promise<string> {
    await queryOn(this.dataSource, ASK);
    return 'answers';
  }
}
