import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { canBeLetter } from '../domain/can-be-letter';
import type { MessageKind } from '../domain/message-kinds';

export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly registrationId: string | null;
  /** The message that is passed on this way. */
  readonly messageId: string | null;
  /** Its words can be printed for the person it is about. */
  readonly hasLetter: boolean;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

type TaskRow = Omit<TaskView, 'hasLetter'> & { readonly kind: MessageKind | null };

/** Whose tasks. */
export interface TaskOwner {
  readonly id: string;
  readonly associationId: string;
}

/** Done tasks that are still shown. */
const MOST_DONE = 20;

const OWN_TASKS = fragment`SELECT t.id, t.title, t.body, t.registration_id AS registrationId, t.message_id AS messageId, m.kind,
  t.due_at AS dueAt, t.created_at AS createdAt, t.done_at AS doneAt
  FROM task t LEFT JOIN message m ON m.id = t.message_id WHERE t.user_id = ? AND t.association_id = ?`;

const OPEN = sql<TaskRow>`${OWN_TASKS} AND t.done_at IS NULL ORDER BY t.due_at IS NULL, t.due_at, t.id`;

const ONE = sql<TaskRow>`${OWN_TASKS} AND t.id = ?`;

const DONE = sql<TaskRow>`${OWN_TASKS} AND t.done_at IS NOT NULL ORDER BY t.done_at DESC, t.id LIMIT ${MOST_DONE}`;

/** Answers what a counsellor has to do in person. */
@Injectable()
export class TaskReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async open({ id, associationId }: TaskOwner): Promise<TaskView[]> {
    return (await this.unitOfWork.query(OPEN, [id, associationId])).map(viewOf);
  }

  /** One of this user's tasks, done or not. */
  async own({ id, associationId }: TaskOwner, taskId: string): Promise<TaskView | undefined> {
    return (await this.unitOfWork.query(ONE, [id, associationId, taskId])).map(viewOf)[0];
  }

  /** The latest done ones, newest first. */
  async done({ id, associationId }: TaskOwner): Promise<TaskView[]> {
    return (await this.unitOfWork.query(DONE, [id, associationId])).map(viewOf);
  }
}

const viewOf = ({ kind, ...task }: TaskRow): TaskView => ({
  ...task,
  hasLetter: task.registrationId !== null && kind !== null && canBeLetter(kind),
});
