import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import type { ReadinessCheck } from '../../../platform/health';
import { OverdueWatch } from './decisions/overdue-watch';
import { MailPauseReader } from './mail-pause.reader';
import { MessageCountsReader } from './message-counts.reader';

/** Old mail alone does not make a process unready, until it is clear that nobody takes it. */
const LIMIT_MS = 15 * 60_000;

const STOPPED = { server: 'cannot be reached', sender: 'refuses us' } as const;

/** Shows how late the oldest message is; fails when it has waited for more than a quarter of an hour of real time. */
@Injectable()
export class OutboxReadiness implements ReadinessCheck {
  readonly name = 'outbox';
  private readonly watch = new OverdueWatch();

  constructor(
    private readonly counts: MessageCountsReader,
    private readonly pause: MailPauseReader,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async check(): Promise<string> {
    const overdue = await this.counts.oldestOverdue(this.clock.now());
    const watched = this.watch.observe(overdue?.id, performance.now());
    const trouble = await this.pause.current();
    const stopped = trouble === undefined ? '' : `; all mail waits, the server ${STOPPED[trouble.cause]}`;
    if (overdue === undefined) return `nothing overdue${stopped}`;
    const waited = this.config.demo ? watched : overdue.seconds * 1_000;
    const detail = `oldest message is ${overdue.seconds} s overdue${stopped}`;
    if (waited > LIMIT_MS) throw new Error(detail);
    return detail;
  }
}
