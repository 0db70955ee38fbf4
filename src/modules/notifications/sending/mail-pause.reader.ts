import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

/** Why no mail goes now. */
export interface MailTrouble {
  /** The mail server is away, or it refuses us: then somebody must mend it. */
  readonly cause: 'server' | 'sender';
  /** What the server said, without addresses. */
  readonly reason: string;
  /** When somebody tries again. */
  readonly until: Date;
}

const CURRENT = sql<MailTrouble>`SELECT cause, reason, until_at AS until FROM mail_pause`;

/** Answers operators and coordinators whether mail goes at all. */
@Injectable()
export class MailPauseReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Undefined when mails go. */
  async current(): Promise<MailTrouble | undefined> {
    return (await this.unitOfWork.query(CURRENT))[0];
  }
}
