import { Module } from '@nestjs/common';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { NotificationsModule } from '../../../../modules/notifications';
import { ClosingDaysController } from './closing-days.controller';

/** The pages of the days on which an association is closed. */
@Module({ imports: [EventsModule, IdentityModule, NotificationsModule], controllers: [ClosingDaysController] })
export class ClosingDaysPagesModule {}
