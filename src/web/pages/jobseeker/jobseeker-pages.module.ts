import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../../modules/registrations';
import { EventsModule } from '../../../modules/events';
import { IdentityModule } from '../../../modules/identity';
import { InterviewsModule } from '../../../modules/interviews';
import { NotificationsModule } from '../../../modules/notifications';
import { LayoutModule } from '../../layout';
import { MyDayController } from './my-day.controller';
import { MyDayReader } from './my-day.reader';
import { StopQuestionsController } from './stop-questions.controller';

@Module({
  imports: [EventsModule, IdentityModule, InterviewsModule, LayoutModule, NotificationsModule, RegistrationsModule],
  controllers: [MyDayController, StopQuestionsController],
  providers: [MyDayReader],
})
export class JobseekerPagesModule {}
