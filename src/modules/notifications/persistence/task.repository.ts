import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';

/** Something a counsellor does in place of a mail. */
export interface NewTask {
  readonly associationId: string;
  readonly userId: string;
  readonly eventId: string | null;
  readonly registrationId: string | null;
  readonly messageId: string;
  readonly title: string;
  readonly body: string;
  readonly dueAt: Date | null;
}

const ADD = sql`INSERT INTO task
    (id, association_id, user_id, event_id, registration_id, message_id, title, body, due_at, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE user_id = VALUES(user_id), title = VALUES(title), body = VALUES(body), done_at = NULL`;

const MARK_DONE = sql`UPDATE task SET done_at = COALESCE(done_at, ?) WHERE id IN (?) AND user_id = ? AND association_id = ?`;

const MARK_OPEN = sql`UPDATE task SET done_at = NULL WHERE id = ? AND user_id = ? AND association_id = ?`;

const WITHDRAW = sql`DELETE FROM task WHERE message_id IN (?) AND done_at IS NULL`;

const HAND_OVER = sql`UPDATE task SET user_id = ? WHERE user_id = ? AND association_id = ? AND done_at IS NULL`;

const WITHDRAW_OF = sql`DELETE FROM task WHERE registration_id = ? AND done_at IS NULL`;

/** What counsellors have to do in person. */
@Injectable()
export class TaskRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adds a task; a message has one at most, so sending it again asks for the same one again. */
  async add(task: NewTask): Promise<void> {
    await this.unitOfWork.execute(ADD, [
      newId(),
      task.associationId,
      task.userId,
      task.eventId,
      task.registrationId,
      task.messageId,
      task.title,
      task.body,
      task.dueAt,
      this.clock.now(),
    ]);
  }

  /** Takes back what nobody has done yet: these messages go by themselves after all. */
  async withdraw(messageIds: readonly string[]): Promise<void> {
    await this.unitOfWork.execute(WITHDRAW, [messageIds]);
  }

  /** Takes back what nobody has done yet for this person: they are told anew in another way. */
  async withdrawOf(registrationId: string): Promise<void> {
    await this.unitOfWork.execute(WITHDRAW_OF, [registrationId]);
  }

  /** Gives what a user has not done yet to a colleague. */
  async handOver(associationId: string, fromUserId: string, toUserId: string): Promise<void> {
    await this.unitOfWork.execute(HAND_OVER, [toUserId, fromUserId, associationId]);
  }

  /** Marks a user's own tasks as done; false when none is theirs. Done twice stays done at the first moment. */
  async markDone(
    user: { readonly id: string; readonly associationId: string },
    taskIds: readonly string[],
  ): Promise<boolean> {
    const now = this.clock.now();
    return (await this.unitOfWork.execute(MARK_DONE, [now, taskIds, user.id, user.associationId])) > 0;
  }

  /** Takes back the mark, for who tapped by mistake. */
  async markOpen(user: { readonly id: string; readonly associationId: string }, taskId: string): Promise<boolean> {
    return (await this.unitOfWork.execute(MARK_OPEN, [taskId, user.id, user.associationId])) === 1;
  }
}
