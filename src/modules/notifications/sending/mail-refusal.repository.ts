import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';

/** Refusals that lie further apart say nothing of each other. */
const TOGETHER_MS = 60 * 60_000;

/** Mails that were due longer ago are not looked at to see whether anything went. */
const LATELY_MS = 2 * 24 * 60 * 60_000;

interface Refused {
  readonly id: string;
  readonly recipientId: string;
}

const ADD = sql`INSERT INTO mail_refusal (message_id, words, refused_at) VALUES (?, ?, ?)
  ON DUPLICATE KEY UPDATE words = VALUES(words), refused_at = VALUES(refused_at)`;

const FORGET = sql`DELETE FROM mail_refusal WHERE refused_at < ?`;

const IN_A_ROW = sql<Refused>`SELECT r.message_id AS id, m.recipient_id AS recipientId
  FROM mail_refusal r JOIN message m ON m.id = r.message_id
  WHERE r.words = ? AND r.refused_at >= ? AND m.state = 'failed' AND r.refused_at >=
    COALESCE((SELECT MAX(s.sent_at) FROM message s WHERE s.state = 'sent' AND s.channel = 'mail' AND s.due_at >= ?), ?)`;

/** Which mails were refused lately and in which words. */
@Injectable()
export class MailRefusalRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes one more, and forgets what is old. @param words fingerprint of what the server said */
  async add(messageId: string, words: string): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.execute(FORGET, [new Date(now.getTime() - TOGETHER_MS)]);
    await this.unitOfWork.execute(ADD, [messageId, words, now]);
  }

  /** Mails that failed in these words since the last one that went, of different recipients. */
  async inARow(words: string): Promise<readonly Refused[]> {
    const now = this.clock.now().getTime();
    const since = new Date(now - TOGETHER_MS);
    return this.unitOfWork.query(IN_A_ROW, [words, since, new Date(now - LATELY_MS), since]);
  }
}
