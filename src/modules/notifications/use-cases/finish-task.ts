import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { messageTexts } from '../../../texts/messages';
import { TaskRepository } from '../persistence/task.repository';

/** Lets a counsellor tick off a task, or take the tick back. */
@Injectable()
export class FinishTask {
  constructor(private readonly tasks: TaskRepository) {}

  /** @throws DomainError `TASK.NOT_FOUND` when it does not exist or is somebody else's */
  async execute(command: {
    readonly user: { readonly id: string; readonly associationId: string };
    readonly taskId: string;
    readonly done: boolean;
  }): Promise<void> {
    const { user, taskId, done } = command;
    const found = done ? await this.tasks.markDone(user, taskId) : await this.tasks.markOpen(user, taskId);
    if (!found) throw new DomainError('TASK.NOT_FOUND', 'not-found', messageTexts.unknownTask);
  }
}
