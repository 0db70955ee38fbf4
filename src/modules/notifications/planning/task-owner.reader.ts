import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { TaskOwner } from '../persistence/task.reader';

const WITHOUT_MAIL = sql<TaskOwner>`SELECT DISTINCT u.id, u.association_id AS associationId
  FROM task t JOIN user_account u ON u.id = t.user_id
  WHERE t.done_at IS NULL AND (t.due_at IS NULL OR t.due_at > ?) AND u.active = 1
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.recipient_id = u.id AND m.kind = 'counsellor-tasks' AND m.due_at >= ?)`;

/** Answers whom nobody mailed that they have tasks, in all associations: a job belongs to no tenant. */
@Injectable()
export class TaskOwnerReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param since from when a mail counts */
  withoutMail(now: Date, since: Date): Promise<TaskOwner[]> {
    return this.unitOfWork.query(WITHOUT_MAIL, [now, since]);
  }
}
