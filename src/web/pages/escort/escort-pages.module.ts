import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../modules/attendance';
import { EventsModule } from '../../../modules/events';
import { IdentityModule } from '../../../modules/identity';
import { LayoutModule } from '../../layout';
import { EscortController } from './escort.controller';
import { EscortDayReader } from './escort-day.reader';

/** The page of who rides along with a bus. */
@Module({
  imports: [AttendanceModule, EventsModule, IdentityModule, LayoutModule],
  controllers: [EscortController],
  providers: [EscortDayReader],
})
export class EscortPagesModule {}
