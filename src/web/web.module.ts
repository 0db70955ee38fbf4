import { Module } from '@nestjs/common';
import { InterviewsModule } from '../modules/interviews';
import { ERROR_PAGE } from '../platform/http';
import { errorPage } from './layout';
import { InterviewBoardReader } from './pages/interviews/interview-board.reader';
import { InterviewsController } from './pages/interviews/interviews.controller';
import { HomeController } from './pages/home/home.controller';
import { SignInController } from './pages/sign-in/sign-in.controller';
import { StaticController } from './pages/static/static.controller';

@Module({
  imports: [InterviewsModule],
  controllers: [HomeController, InterviewsController, SignInController, StaticController],
  providers: [InterviewBoardReader, { provide: ERROR_PAGE, useValue: errorPage }],
  exports: [ERROR_PAGE],
})
export class WebModule {}
