import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../../modules/registrations';
import { EventsModule } from '../../../modules/events';
import { IdentityModule } from '../../../modules/identity';
import { InterviewsModule } from '../../../modules/interviews';
import { LayoutModule } from '../../layout';
import { MyDayController } from './my-day.controller';
import { MyDayReader } from './my-day.reader';

@Module({
  imports: [EventsModule, IdentityModule, InterviewsModule, LayoutModule, RegistrationsModule],
  controllers: [MyDayController],
  providers: [MyDayReader],
})
export class JobseekerPagesModule {}
