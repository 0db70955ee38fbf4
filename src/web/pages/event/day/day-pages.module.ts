import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../../modules/attendance';
import { InterviewsModule } from '../../../../modules/interviews';
import { DayController } from './day.controller';
import { DayPageReader } from './day.reader';
import { TroubleController } from './trouble.controller';
import { TroubleReader } from './trouble.reader';

@Module({
  imports: [AttendanceModule, InterviewsModule],
  controllers: [DayController, TroubleController],
  providers: [DayPageReader, TroubleReader],
})
export class DayPagesModule {}
