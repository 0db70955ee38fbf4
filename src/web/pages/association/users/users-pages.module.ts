import { Module } from '@nestjs/common';
import { IdentityModule } from '../../../../modules/identity';
import { AccessLogController } from '../access-log/access-log.controller';
import { UsersController } from './users.controller';

/** The administrator's pages: who may sign in, and who opened what. */
@Module({ imports: [IdentityModule], controllers: [AccessLogController, UsersController] })
export class UsersPagesModule {}
