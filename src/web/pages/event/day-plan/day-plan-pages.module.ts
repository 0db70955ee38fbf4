import { Module } from '@nestjs/common';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { InterviewsModule } from '../../../../modules/interviews';
import { DayPlanController } from './day-plan.controller';
import { DayPlanPageReader } from './day-plan.reader';

@Module({
  imports: [EventsModule, IdentityModule, InterviewsModule],
  controllers: [DayPlanController],
  providers: [DayPlanPageReader],
})
export class DayPlanPagesModule {}
