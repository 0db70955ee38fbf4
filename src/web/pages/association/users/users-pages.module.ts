import { Module } from '@nestjs/common';
import { IdentityModule } from '../../../../modules/identity';
import { NotificationsModule } from '../../../../modules/notifications';
import { RegistrationsModule } from '../../../../modules/registrations';
import { Edits } from '../../../forms/edits';
import { AccessLogController } from '../access-log/access-log.controller';
import { DataProtectionController } from '../data-protection/data-protection.controller';
import { HandOverController } from './hand-over.controller';
import { UserHistoryController } from './user-history.controller';
import { UsersController } from './users.controller';

/** Who may sign in, who opened what, and what the data protection officer starts from. */
@Module({
  imports: [IdentityModule, NotificationsModule, RegistrationsModule],
  controllers: [
    AccessLogController,
    DataProtectionController,
    HandOverController,
    UserHistoryController,
    UsersController,
  ],
  providers: [Edits],
})
export class UsersPagesModule {}
