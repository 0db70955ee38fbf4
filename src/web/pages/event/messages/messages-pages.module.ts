import { Module } from '@nestjs/common';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { NotificationsModule } from '../../../../modules/notifications';
import { LettersController } from '../../counsellor/tasks/letters.controller';
import { MessagePlanController } from './message-plan.controller';
import { MessagesController } from './messages.controller';
import { TasksController } from '../../counsellor/tasks/tasks.controller';

/** The coordinator's page of messages and the counsellor's page of tasks. */
@Module({
  imports: [EventsModule, IdentityModule, NotificationsModule],
  controllers: [LettersController, MessagePlanController, MessagesController, TasksController],
})
export class MessagePagesModule {}
