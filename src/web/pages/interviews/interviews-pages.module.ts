import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../modules/interviews';
import { InterviewsController } from './interviews.controller';
import { InterviewBoardReader } from './interview-board.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [InterviewsController],
  providers: [InterviewBoardReader],
})
export class InterviewPagesModule {}
