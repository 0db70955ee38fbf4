import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../../modules/interviews';
import { InterviewsController } from './interviews.controller';
import { InterviewBoardReader } from './interview-board.reader';
import { PersonInterviewsController } from './person-interviews.controller';
import { PersonInterviewsReader } from './person-interviews.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [InterviewsController, PersonInterviewsController],
  providers: [InterviewBoardReader, PersonInterviewsReader],
})
export class InterviewPagesModule {}
