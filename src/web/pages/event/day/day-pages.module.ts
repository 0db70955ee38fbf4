import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../../../modules/registrations';
import { EventsModule } from '../../../../modules/events';
import { CompaniesModule } from '../../../../modules/companies';
import { IdentityModule } from '../../../../modules/identity';
import { AttendanceModule } from '../../../../modules/attendance';
import { InterviewsModule } from '../../../../modules/interviews';
import { DayController } from './day.controller';
import { DayPageReader } from './day.reader';
import { TroubleController } from './trouble.controller';
import { TroubleReader } from './trouble.reader';

@Module({
  imports: [AttendanceModule, CompaniesModule, EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  controllers: [DayController, TroubleController],
  providers: [DayPageReader, TroubleReader],
})
export class DayPagesModule {}
