import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../../modules/attendance';
import { RegistrationsModule } from '../../../../modules/registrations';
import { EventsModule } from '../../../../modules/events';
import { CompaniesModule } from '../../../../modules/companies';
import { IdentityModule } from '../../../../modules/identity';
import { InterviewsModule } from '../../../../modules/interviews';
import { InterviewsController } from './interviews.controller';
import { InterviewBoardReader } from './interview-board.reader';
import { PersonInterviewsController } from './person-interviews.controller';
import { PersonInterviewsReader } from './person-interviews.reader';
import { LatecomersOnBoardReader } from '../../../components/event/latecomers-on-board.reader';
import { StairsOnBoardReader } from './stairs-on-board.reader';

@Module({
  imports: [AttendanceModule, CompaniesModule, EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  controllers: [InterviewsController, PersonInterviewsController],
  providers: [InterviewBoardReader, LatecomersOnBoardReader, PersonInterviewsReader, StairsOnBoardReader],
})
export class InterviewPagesModule {}
