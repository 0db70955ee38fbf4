import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { executeOn, queryOn, READ_SESSION, sql, unexpectedSettings } from '../database';
import type { ReadinessCheck } from './readiness';

const WRITE = sql`INSERT INTO readiness_write (id, written_at) VALUES (1, UTC_TIMESTAMP(6))
  ON DUPLICATE KEY UPDATE written_at = VALUES(written_at)`;

/** The database answers and writes, over a connection that is set as every connection should be. */
@Injectable()
export class DatabaseReadiness implements ReadinessCheck {
  readonly name = 'database';

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async check(): Promise<string> {
    const [session] = await queryOn(this.dataSource, READ_SESSION);
    const unexpected = session === undefined ? ['none'] : unexpectedSettings(session);
    if (unexpected.length > 0) throw new Error(`settings of the connection are not ours: ${unexpected.join(', ')}`);
    await executeOn(this.dataSource, WRITE);
    return 'answers and writes';
  }
}
