import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../../../modules/registrations';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { AttendanceModule } from '../../../../modules/attendance';
import { SeatChangeController } from './seat-change.controller';
import { SeatsController } from './seats.controller';
import { SeatsReader } from './seats.reader';

/** The coordinator's page of an event's seats. */
@Module({
  imports: [AttendanceModule, EventsModule, IdentityModule, RegistrationsModule],
  controllers: [SeatsController, SeatChangeController],
  providers: [SeatsReader],
})
export class SeatsPagesModule {}
