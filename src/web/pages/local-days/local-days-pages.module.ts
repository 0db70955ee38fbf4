import { Module } from '@nestjs/common';
import { NotificationsModule } from '../../../modules/notifications';
import { LocalDaysController } from './local-days.controller';

/** The pages of the days on which an association is closed. */
@Module({ imports: [NotificationsModule], controllers: [LocalDaysController] })
export class LocalDaysPagesModule {}
