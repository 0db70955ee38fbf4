import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { queryOn, READ_SESSION, unexpectedSettings } from '../database';
import type { ReadinessCheck } from './readiness';

/** The database answers, over a connection that is set as every connection should be. */
@Injectable()
export class DatabaseReadiness implements ReadinessCheck {
  readonly name = 'database';

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async check(): Promise<string> {
    const [session] = await queryOn(this.dataSource, READ_SESSION);
    const unexpected = session === undefined ? ['none'] : unexpectedSettings(session);
    if (unexpected.length > 0) throw new Error(`settings of the connection are not ours: ${unexpected.join(', ')}`);
    return 'answers';
  }
}
