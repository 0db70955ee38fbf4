import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../modules/interviews';
import { MyDayController } from './my-day.controller';
import { MyDayReader } from './my-day.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [MyDayController],
  providers: [MyDayReader],
})
export class JobseekerPagesModule {}
