import { Module } from '@nestjs/common';
import { NotificationsModule } from '../../../../modules/notifications';
import { LettersController } from '../../counsellor/tasks/letters.controller';
import { MessagePlanController } from './message-plan.controller';
import { MessagesController } from './messages.controller';
import { TasksController } from '../../counsellor/tasks/tasks.controller';

/** The coordinator's page of messages and the counsellor's page of tasks. */
@Module({
  imports: [NotificationsModule],
  controllers: [LettersController, MessagePlanController, MessagesController, TasksController],
})
export class MessagePagesModule {}
