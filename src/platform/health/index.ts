import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { HealthController } from './health.controller';
import { READINESS, type ReadinessCheck } from './readiness';

@Global()
@Module({})
export class HealthModule {
  /** Liveness and readiness of one process; modules name what must work before it takes traffic. */
  static with(checks: readonly Type<ReadinessCheck>[], imports: readonly Type[]): DynamicModule {
    return {
      module: HealthModule,
      imports: [...imports],
      controllers: [HealthController],
      providers: [
        ...checks,
        { provide: READINESS, useFactory: (...all: ReadinessCheck[]) => all, inject: [...checks] },
      ],
    };
  }
}

export { DatabaseReadiness } from './database-readiness';
export { RedisReadiness } from './redis-readiness';
export type { ReadinessCheck } from './readiness';
