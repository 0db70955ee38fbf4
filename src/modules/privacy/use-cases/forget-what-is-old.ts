import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { MarkedMethods, type MarkedMethod } from '../../../platform/discovery';
import { EverySeconds } from '../../../platform/queue';
import { RETENTION, type Retention } from '../../../platform/retention';

export interface Forgotten {
  readonly what: string;
  readonly rows: number;
  /** The rule could not be carried out; the others were. It is tried again in the next run. */
  readonly failed: boolean;
}

/** Ends a transaction whose work must not stay. */
class TakenBack extends Error {}

/** Lets every module forget what may no longer be kept; runs by itself every hour. */
@Injectable()
export class ForgetWhatIsOld {
  private readonly logger = new Logger(ForgetWhatIsOld.name);

  constructor(
    private readonly methods: MarkedMethods,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @EverySeconds(3_600)
  async execute(): Promise<Forgotten[]> {
    const forgotten = await this.carryOutAll();
    for (const { what, rows, failed } of forgotten)
      if (rows > 0 && !failed) this.logger.log({ what, rows }, 'forgotten');
    return forgotten;
  }

  /** What `execute` would forget now: every rule runs, in one transaction that is taken back. */
  async preview(): Promise<Forgotten[]> {
    let forgotten: Forgotten[] = [];
    try {
      await this.unitOfWork.run(async () => {
        forgotten = await this.carryOutAll();
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
    return forgotten;
  }

  private async carryOutAll(): Promise<Forgotten[]> {
    const rules = this.methods.find<Retention>(RETENTION);
    const inOrder = [...rules.filter(({ mark }) => !mark.isCopy), ...rules.filter(({ mark }) => mark.isCopy)];
    const forgotten: Forgotten[] = [];
    for (const rule of inOrder) forgotten.push(await this.carryOut(rule));
    return forgotten;
  }

  private async carryOut({ mark: { what }, call }: MarkedMethod<Retention>): Promise<Forgotten> {
    try {
      return { what, rows: Number(await call(this.clock.now())), failed: false };
    } catch (error) {
      this.logger.error({ what, cause: error instanceof Error ? error.name : 'unknown' }, 'not forgotten');
      return { what, rows: 0, failed: true };
    }
  }
}
