import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../../modules/attendance';
import { SeatChangeController } from './seat-change.controller';
import { SeatsController } from './seats.controller';
import { SeatsReader } from './seats.reader';

/** The coordinator's page of an event's places. */
@Module({
  imports: [AttendanceModule],
  controllers: [SeatsController, SeatChangeController],
  providers: [SeatsReader],
})
export class SeatsPagesModule {}
