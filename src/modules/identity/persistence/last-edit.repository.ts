import { Injectable } from '@nestjs/common';
import { fullName } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';

const LOCK = sql`INSERT INTO last_edit (subject) VALUES (?) ON DUPLICATE KEY UPDATE subject = subject`;
const FIND_EDITOR = sql<{ readonly first_name: string; readonly last_name: string }>`
  SELECT u.first_name, u.last_name FROM last_edit e JOIN user_account u ON u.id = e.user_id WHERE e.subject = ?`;
const NOTE = sql`UPDATE last_edit SET user_id = ?, edited_at = ? WHERE subject = ?`;

/** Who last changed a row by a form. Every call joins the open unit of work. */
@Injectable()
export class LastEditRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Lets others who change this row by a form wait until the unit of work has ended. */
  async lock(subject: string): Promise<void> {
    await this.unitOfWork.execute(LOCK, [subject]);
  }

  /** The name of who did it; undefined when nobody did. */
  async editorOf(subject: string): Promise<string | undefined> {
    const [editor] = await this.unitOfWork.query(FIND_EDITOR, [subject]);
    return editor && fullName({ firstName: editor.first_name, lastName: editor.last_name });
  }

  async note(subject: string, userId: string, now: Date): Promise<void> {
    await this.unitOfWork.execute(NOTE, [userId, now, subject]);
  }
}
