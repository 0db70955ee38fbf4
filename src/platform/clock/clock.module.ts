import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '../../kernel';
import type { Config } from '../config';
import { DemoClock } from './demo-clock';
import { SystemClock } from './system-clock';

/** Injection token of the application's {@link Clock}. */
export const CLOCK = Symbol('CLOCK');

@Global()
@Module({})
export class ClockModule {
  static with(config: Config, fixed?: Clock): DynamicModule {
    if (fixed) {
      return { module: ClockModule, providers: [{ provide: CLOCK, useValue: fixed }], exports: [CLOCK] };
    }
    const providers = config.demo
      ? [DemoClock, { provide: CLOCK, useExisting: DemoClock }]
      : [{ provide: CLOCK, useClass: SystemClock }];
    return { module: ClockModule, providers, exports: config.demo ? [CLOCK, DemoClock] : [CLOCK] };
  }
}
