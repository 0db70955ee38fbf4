import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';

export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly registrationId: string | null;
  /** The message that is passed on this way. */
  readonly messageId: string | null;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

/** Done tasks that are still shown. */
const MOST_DONE = 20;

const SELECT = `SELECT id, title, body, registration_id AS registrationId, message_id AS messageId, due_at AS dueAt, created_at AS createdAt,
  done_at AS doneAt FROM task WHERE user_id = ? AND association_id = ?`;

/** Answers what a counsellor has to do in person. */
@Injectable()
export class TaskReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  open(user: { readonly id: string; readonly associationId: string }): Promise<TaskView[]> {
    return this.unitOfWork.query<TaskView>(`${SELECT} AND done_at IS NULL ORDER BY due_at IS NULL, due_at, id`, [
      user.id,
      user.associationId,
    ]);
  }

  /** One of this user's tasks, done or not. */
  async own(user: { readonly id: string; readonly associationId: string }, id: string): Promise<TaskView | undefined> {
    return (await this.unitOfWork.query<TaskView>(`${SELECT} AND id = ?`, [user.id, user.associationId, id]))[0];
  }

  /** The latest done ones, newest first. */
  done(user: { readonly id: string; readonly associationId: string }): Promise<TaskView[]> {
    return this.unitOfWork.query<TaskView>(`${SELECT} AND done_at IS NOT NULL ORDER BY done_at DESC, id LIMIT ?`, [
      user.id,
      user.associationId,
      MOST_DONE,
    ]);
  }
}
