import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { DropReason } from '../domain/drop-reason';
import { taskCards, type TaskCard } from '../domain/task-cards';
import { tellBefore } from '../domain/task-deadline';
import { TaskReader, type TaskOwner, type TaskView } from '../persistence/task.reader';
import { stillApplies } from './decisions/still-applies';
import { MessageRowReader, type MessageRow } from './message-row.reader';
import { MessageSubjectReader } from './message-subject.reader';
import { RecipientLoaders, type RecipientLoader } from './recipient-loader';

/** A task that nobody did, and why it need not be done any more. */
export interface LapsedTask {
  readonly task: TaskView;
  readonly reason: DropReason;
}

export interface TaskList {
  readonly cards: readonly TaskCard<TaskView>[];
  /** Newest first. */
  readonly lapsed: readonly LapsedTask[];
}

/** Lapsed tasks that are still shown. */
const MOST_LAPSED = 20;

const withDeadline = (task: TaskView, message: MessageRow | undefined): TaskView =>
  message === undefined ? task : { ...task, dueAt: tellBefore(message) };

/** Answers what somebody has to do now: a task applies as long as the message does that it passes on. */
@Injectable()
export class TaskListReader {
  constructor(
    private readonly tasks: TaskReader,
    private readonly messages: MessageRowReader,
    private readonly subjects: MessageSubjectReader,
    private readonly recipientLoaders: RecipientLoaders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(user: TaskOwner): Promise<TaskList> {
    const open = await this.tasks.open(user);
    const messages = await this.messages.byIds(open.flatMap(({ messageId }) => messageId ?? []));
    const recipients = this.recipientLoaders.open(newId());
    const decided = await Promise.all(
      open.map(async (task) => {
        const message = messages.get(task.messageId ?? '');
        return { task: withDeadline(task, message), reason: await this.lapse(message, recipients) };
      }),
    );
    const lapsed = decided.flatMap(({ task, reason }) => (reason === undefined ? [] : [{ task, reason }]));
    return {
      cards: taskCards(decided.filter(({ reason }) => reason === undefined).map(({ task }) => task)),
      lapsed: lapsed.sort((one, other) => (one.task.id < other.task.id ? 1 : -1)).slice(0, MOST_LAPSED),
    };
  }

  private async lapse(message: MessageRow | undefined, recipients: RecipientLoader): Promise<DropReason | undefined> {
    if (message === undefined) return undefined;
    const { facts } = await this.subjects.of(message, recipients);
    const verdict = stillApplies(message.kind, facts, this.clock.now());
    return verdict.send ? undefined : verdict.reason;
  }
}
