import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { MarkedMethods } from '../../../platform/discovery';
import { EverySeconds } from '../../../platform/queue';
import { RETENTION } from '../../../platform/retention';

export interface Forgotten {
  readonly what: string;
  readonly rows: number;
}

/** Lets every module forget what may no longer be kept; runs by itself every hour. */
@Injectable()
export class ForgetWhatIsOld {
  private readonly logger = new Logger(ForgetWhatIsOld.name);

  constructor(
    private readonly methods: MarkedMethods,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @EverySeconds(3_600)
  async execute(): Promise<Forgotten[]> {
    const now = this.clock.now();
    const forgotten: Forgotten[] = [];
    for (const { mark, call } of this.methods.find<string>(RETENTION)) {
      const rows = Number(await call(now));
      if (rows > 0) this.logger.log({ what: mark, rows }, 'forgotten');
      forgotten.push({ what: mark, rows });
    }
    return forgotten;
  }
}
