import { Module } from '@nestjs/common';
import { NotificationsModule } from '../../../../modules/notifications';
import { ClosingDaysController } from './closing-days.controller';

/** The pages of the days on which an association is closed. */
@Module({ imports: [NotificationsModule], controllers: [ClosingDaysController] })
export class ClosingDaysPagesModule {}
