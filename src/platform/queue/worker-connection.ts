import { Inject, Injectable, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { reconnectOnError } from './reconnect-on-error';

const LONGEST_RETRY_MS = 2_000;

/** How workers connect with Redis: when it is away they wait for it, until somebody tells them to give up. */
@Injectable()
export class WorkerConnection {
  readonly options: {
    readonly url: string;
    readonly maxRetriesPerRequest: null;
    readonly reconnectOnError: typeof reconnectOnError;
    readonly retryStrategy: (attempt: number) => number | null;
  };
  private isGivenUp = false;

  constructor(@Inject(CONFIG) { redisUrl }: Config) {
    this.options = {
      url: redisUrl,
      maxRetriesPerRequest: null,
      reconnectOnError,
      retryStrategy: (attempt) => (this.isGivenUp ? null : Math.min(attempt * 50, LONGEST_RETRY_MS)),
    };
  }

  /** Lets what waits for a Redis that is away fail at the next attempt: a worker cannot close before. */
  giveUp(): void {
    this.isGivenUp = true;
  }
}

/** By itself, so that the options of `BullModule.forRootAsync` can be made from it. */
@Module({ providers: [WorkerConnection], exports: [WorkerConnection] })
export class WorkerConnectionModule {}
