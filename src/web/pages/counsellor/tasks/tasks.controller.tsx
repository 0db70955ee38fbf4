import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Clock } from '../../../../kernel';
import { ClosingDayReader } from '../../../../modules/events';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { FinishTask, TaskListReader, TaskReader } from '../../../../modules/notifications';
import { CLOCK } from '../../../../platform/clock';
import { messageTexts } from '../../../../texts/messages';
import { defineForm } from '../../../forms/form';
import type { UserPost } from '../../../forms/form-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { PostByUser } from '../../../forms/user-post';
import { Html, type PageOrRedirect } from '../../../layout';
import { TasksPage } from './tasks.page';

const NOTICES: Readonly<Record<string, string>> = {
  finished: messageTexts.tasks.noticeDone,
  reopened: messageTexts.tasks.noticeOpen,
};

const taskForm = defineForm('task', z.object({}));

/** What a counsellor does in person for people without e-mail. */
@Controller('taken')
@SignedIn('counsellor', 'coordinator')
export class TasksController {
  constructor(
    private readonly tasks: TaskReader,
    private readonly taskList: TaskListReader,
    private readonly closingDays: ClosingDayReader,
    private readonly finishTask: FinishTask,
    private readonly accessLog: AccessLogRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  list(@User() user: CurrentUser, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.page(user, { notice: NOTICES[done] });
  }

  @Post(':taskId/gedaan')
  @Html()
  finish(@PostByUser(taskForm) post: UserPost<typeof taskForm>): Promise<PageOrRedirect> {
    return this.set(post, true);
  }

  @Post(':taskId/open')
  @Html()
  reopen(@PostByUser(taskForm) post: UserPost<typeof taskForm>): Promise<PageOrRedirect> {
    return this.set(post, false);
  }

  private set(post: UserPost<typeof taskForm>, done: boolean): Promise<PageOrRedirect> {
    const { user } = post;
    const taskId = post.params['taskId'] ?? '';
    return submit(post, {
      act: () => this.finishTask.execute({ user, taskId, done }),
      next: `/taken?done=${done ? 'finished' : 'reopened'}`,
      page: (state) => this.page(user, { state }),
    });
  }

  private async page(
    user: CurrentUser,
    shown: { readonly notice?: string | undefined; readonly state?: FormState },
  ): Promise<PageOrRedirect> {
    const [list, done] = [await this.taskList.of(user), await this.tasks.done(user)];
    const closingDays = (await this.closingDays.list(user.associationId)).map(({ date }) => date);
    const read = [...list.cards.map(({ newest }) => newest), ...list.lapsed.map(({ task }) => task)];
    for (const registrationId of new Set(read.map((task) => task.registrationId))) {
      if (registrationId !== null) await this.accessLog.read(user, 'registration', registrationId, 'taken');
    }
    return <TasksPage {...{ user, list, done, closingDays, ...shown }} now={this.clock.now()} />;
  }
}
