import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../modules/attendance';
import { InterviewsModule } from '../../../modules/interviews';
import { DayController } from './day.controller';
import { DayPageReader } from './day.reader';

@Module({
  imports: [AttendanceModule, InterviewsModule],
  controllers: [DayController],
  providers: [DayPageReader],
})
export class DayPagesModule {}
