import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { replyCodes } from '../../../platform/logging';
import { pauseMs } from './decisions/back-off';
import { fingerprintOf } from './refusal-fingerprint';

/** Real milliseconds for which a process believes what it read: a second late costs a few connections that fail. */
const BELIEVED_MS = 1_000;

/** Why nobody tries: the mail server is away, or it refuses us. */
export type PauseCause = 'server' | 'sender';

interface PauseRow {
  readonly cause: PauseCause;
  readonly until: Date;
  readonly failures: number;
  readonly words: string;
}

const BEGIN = sql`INSERT INTO mail_pause (cause, until_at, failures, reason, words) VALUES (?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE cause = IF(until_at > ?, cause, VALUES(cause)), failures = IF(until_at > ?, failures, VALUES(failures)),
  reason = IF(until_at > ?, reason, VALUES(reason)), words = IF(until_at > ?, words, VALUES(words)),
  until_at = IF(until_at > ?, until_at, VALUES(until_at))`;

const END = sql`DELETE FROM mail_pause WHERE until_at <= ? OR (cause = 'sender' AND ?)`;

const RELEASE = sql`UPDATE message SET first_due_at = COALESCE(first_due_at, due_at), due_at = ?
  WHERE state = 'planned' AND due_at > ? AND (failure_kind = 'sender-refused' OR due_at = ?)`;

const NOW = sql<PauseRow>`SELECT cause, until_at AS until, failures, words FROM mail_pause`;

/** The pause that all workers keep together while the mail server is away or refuses us: the first to find out stops the others. */
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

  /** Whether mails go: no pause runs, and since the last one a mail went. As {@link until} read it. */
  get isCalm(): boolean {
    return this.known === undefined;
  }

  /** Whether the server refuses us in these words. */
  async isRefusedWith(words: string): Promise<boolean> {
    await this.read();
    return this.known?.cause === 'sender' && this.known.words === words;
  }

  /** Nothing would go now: a pause begins, unless another worker began one. Answers its end. */
  async begin(cause: PauseCause, reason: string): Promise<Date> {
    const now = this.clock.now();
    await this.read();
    const failures = (this.known?.failures ?? 0) + 1;
    const until = new Date(now.getTime() + pauseMs(failures));
    const words = fingerprintOf(reason);
    await this.unitOfWork.executeAlone(BEGIN, [cause, until, failures, reason, words, now, now, now, now, now]);
    await this.read();
    this.report(cause, reason, until, failures);
    return this.known?.until ?? until;
  }

  /**
   * A mail went: the next trouble begins with a short pause again, and who waited for a server that refused us goes at once.
   * @param wasCalm whether it set out before the trouble: then it proves nothing
   */
  async end(wasCalm: boolean): Promise<void> {
    const { known } = this;
    if (known === undefined) return;
    this.known = undefined;
    const now = this.clock.now();
    const ended = await this.unitOfWork.executeAlone(END, [now, wasCalm ? 0 : 1]);
    if (ended === 0 || known.cause === 'server') return;
    this.logger.log('the mail server takes our mail again');
    await this.unitOfWork.executeAlone(RELEASE, [now, now, known.until]);
  }

  private async read(): Promise<void> {
    this.known = (await this.unitOfWork.query(NOW))[0];
    this.readAt = performance.now();
  }

  /** One alarm for each trouble that an operator must mend; what follows is a warning. */
  private report(cause: PauseCause, reason: string, until: Date, failures: number): void {
    const what = cause === 'sender' ? 'refuses us: all mail waits' : 'cannot be reached';
    const line = `the mail server ${what} (${replyCodes(reason)}), nobody tries until ${until.toISOString()}`;
    if (cause === 'sender' && failures === 1) this.logger.error(line);
    else this.logger.warn(line);
  }
}
