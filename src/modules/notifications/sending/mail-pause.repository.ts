import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { pauseMs } from './decisions/back-off';

/** Real milliseconds for which a process believes what it read: a second late costs a few connections that fail. */
const BELIEVED_MS = 1_000;

interface PauseRow {
  readonly until: Date;
  readonly failures: number;
}

const BEGIN = sql`INSERT INTO mail_pause (until_at, failures) VALUES (?, ?) ON DUPLICATE KEY UPDATE
  failures = IF(until_at > ?, failures, VALUES(failures)), until_at = IF(until_at > ?, until_at, VALUES(until_at))`;

const END = sql`DELETE FROM mail_pause WHERE until_at <= ?`;

const NOW = sql<PauseRow>`SELECT until_at AS until, failures FROM mail_pause`;

/** The pause that all workers keep together while the mail server cannot be reached: the first to find out tells the others. */
@Injectable()
export class MailPauseRepository {
  private readonly logger = new Logger(MailPauseRepository.name);
  private known: PauseRow | undefined;
  private readAt = -Infinity;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Until when nobody tries; undefined when anybody may. */
  async until(): Promise<Date | undefined> {
    if (performance.now() - this.readAt > BELIEVED_MS) await this.read();
    return this.known !== undefined && this.known.until > this.clock.now() ? this.known.until : undefined;
  }

  /** The server could not be reached: a pause begins, unless another worker began one. Answers its end. */
  async begin(reason: string): Promise<Date> {
    const now = this.clock.now();
    await this.read();
    const failures = (this.known?.failures ?? 0) + 1;
    const until = new Date(now.getTime() + pauseMs(failures));
    await this.unitOfWork.executeAlone(BEGIN, [until, failures, now, now]);
    await this.read();
    this.logger.warn(`the mail server cannot be reached (${reason}), nobody tries until ${until.toISOString()}`);
    return this.known?.until ?? until;
  }

  /** A mail went: the next trouble begins with a short pause again. */
  async end(): Promise<void> {
    if (this.known === undefined) return;
    this.known = undefined;
    await this.unitOfWork.executeAlone(END, [this.clock.now()]);
  }

  private async read(): Promise<void> {
    this.known = (await this.unitOfWork.query(NOW))[0];
    this.readAt = performance.now();
  }
}
