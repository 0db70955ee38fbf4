import { Module } from '@nestjs/common';
import { IdentityModule } from '../../../../modules/identity';
import { NotificationsModule } from '../../../../modules/notifications';
import { RegistrationsModule } from '../../../../modules/registrations';
import { AccessLogController } from '../access-log/access-log.controller';
import { HandOverController } from './hand-over.controller';
import { UsersController } from './users.controller';

/** The administrator's pages: who may sign in, and who opened what. */
@Module({
  imports: [IdentityModule, NotificationsModule, RegistrationsModule],
  controllers: [AccessLogController, HandOverController, UsersController],
})
export class UsersPagesModule {}
