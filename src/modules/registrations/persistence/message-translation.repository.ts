import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { TranslationReason } from '../domain/registration-state';

/** The language of the block below somebody's Dutch mails, and why. */
export interface TranslationChoice {
  /** BCP 47. */
  readonly language: string;
  readonly reason: TranslationReason;
}

export interface TranslationView extends TranslationChoice {
  readonly chosenBy: string;
  readonly chosenAt: Date;
}

const CHOOSE = sql`
  INSERT INTO message_translation (jobseeker_id, association_id, language, reason, chosen_by, chosen_at)
  VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE language = VALUES(language), reason = VALUES(reason),
    chosen_by = VALUES(chosen_by), chosen_at = VALUES(chosen_at)`;

const DROP = sql`DELETE FROM message_translation WHERE jobseeker_id = ?`;

const OF = sql<TranslationView, 'chosenBy'>`
  SELECT t.language, t.reason, CONCAT(u.first_name, ' ', u.last_name) AS chosenBy, t.chosen_at AS chosenAt
  FROM message_translation t JOIN user_account u ON u.id = t.chosen_by WHERE t.jobseeker_id = ?`;

/** Which people get a translation below the Dutch; most get none. */
@Injectable()
export class MessageTranslationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps the last choice only: it is why the next mail looks as it does. */
  async choose(
    person: { readonly jobseekerId: string; readonly associationId: string },
    { language, reason }: TranslationChoice,
    { userId, at }: { readonly userId: string; readonly at: Date },
  ): Promise<void> {
    await this.unitOfWork.execute(CHOOSE, [person.jobseekerId, person.associationId, language, reason, userId, at]);
  }

  async drop(jobseekerId: string): Promise<void> {
    await this.unitOfWork.execute(DROP, [jobseekerId]);
  }

  /** What was chosen for this person, by whom and why; undefined for Dutch only. */
  async of(jobseekerId: string): Promise<TranslationView | undefined> {
    return (await this.unitOfWork.query(OF, [jobseekerId]))[0];
  }
}
