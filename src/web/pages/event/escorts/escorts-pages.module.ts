import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../../modules/attendance';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { EscortsController } from './escorts.controller';

/** Who rides along with the buses of an event. */
@Module({ imports: [AttendanceModule, EventsModule, IdentityModule], controllers: [EscortsController] })
export class EscortsPagesModule {}
