import { Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Clock } from '../../../../kernel';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { FinishTask, TaskReader } from '../../../../modules/notifications';
import { CLOCK } from '../../../../platform/clock';
import { messageTexts } from '../../../../texts/messages';
import { Html, renderPage } from '../../../layout';
import { TasksPage } from './tasks.page';

const NOTICES: Readonly<Record<string, string>> = {
  gedaan: messageTexts.tasks.noticeDone,
  open: messageTexts.tasks.noticeOpen,
};

/** What a counsellor does in person for people without e-mail. */
@Controller('taken')
@SignedIn('counsellor', 'coordinator')
export class TasksController {
  constructor(
    private readonly tasks: TaskReader,
    private readonly finishTask: FinishTask,
    private readonly accessLog: AccessLogRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser, @Query('nu') now?: string): Promise<string> {
    const [open, done] = [await this.tasks.open(user), await this.tasks.done(user)];
    for (const { registrationId } of open) {
      if (registrationId !== null) await this.accessLog.read(user, 'registration', registrationId, 'taken');
    }
    return renderPage(
      <TasksPage user={user} open={open} done={done} now={this.clock.now()} notice={NOTICES[now ?? '']} />,
    );
  }

  @Post(':taskId/gedaan')
  async done(@User() user: CurrentUser, @Param('taskId') taskId: string, @Res() reply: FastifyReply): Promise<void> {
    await this.finishTask.execute({ user, taskId, done: true });
    await reply.redirect('/taken?nu=gedaan', 303);
  }

  @Post(':taskId/open')
  async reopen(@User() user: CurrentUser, @Param('taskId') taskId: string, @Res() reply: FastifyReply): Promise<void> {
    await this.finishTask.execute({ user, taskId, done: false });
    await reply.redirect('/taken?nu=open', 303);
  }
}
