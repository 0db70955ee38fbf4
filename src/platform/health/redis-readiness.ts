import { Injectable } from '@nestjs/common';
import { JobQueue } from '../queue';
import type { ReadinessCheck } from './readiness';

@Injectable()
export class RedisReadiness implements ReadinessCheck {
  readonly name = 'redis';

  constructor(private readonly queue: JobQueue) {}

  async check(): Promise<string> {
    await this.queue.probe();
    return 'answers and writes';
  }
}
