import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../modules/interviews';
import { InterviewsController } from './interviews.controller';
import { InterviewBoardReader } from './interview-board.reader';
import { PersonTalksController } from './person-talks.controller';
import { PersonTalksReader } from './person-talks.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [InterviewsController, PersonTalksController],
  providers: [InterviewBoardReader, PersonTalksReader],
})
export class InterviewPagesModule {}
