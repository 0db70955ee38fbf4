import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { messageTexts } from '../../../texts/messages';
import type { TaskOwner } from '../persistence/task.reader';
import { TaskListReader } from '../sending/task-list.reader';
import { TaskRepository } from '../persistence/task.repository';

/** Lets a counsellor tick off a task with those that its words replace, or take the tick back. */
@Injectable()
export class FinishTask {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly taskList: TaskListReader,
  ) {}

  /** @throws DomainError `TASK.NOT_FOUND` when it does not exist or is somebody else's */
  async execute(command: { readonly user: TaskOwner; readonly taskId: string; readonly done: boolean }): Promise<void> {
    const { user, taskId, done } = command;
    const found = done
      ? await this.tasks.markDone(user, [taskId, ...(await this.earlier(user, taskId))])
      : await this.tasks.markOpen(user, taskId);
    if (!found) throw new DomainError('TASK.NOT_FOUND', 'not-found', messageTexts.unknownTask);
  }

  private async earlier(user: TaskOwner, taskId: string): Promise<string[]> {
    const { cards } = await this.taskList.of(user);
    return cards.find(({ newest }) => newest.id === taskId)?.earlier.map(({ id }) => id) ?? [];
  }
}
