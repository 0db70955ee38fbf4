import { Module } from '@nestjs/common';
import { AccessLogController } from '../access-log/access-log.controller';
import { UsersController } from './users.controller';

/** The administrator's pages: who may sign in, and who opened what. */
@Module({ controllers: [AccessLogController, UsersController] })
export class UsersPagesModule {}
