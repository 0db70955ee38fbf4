import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews';
import { HostDayReader } from './persistence/host-day.reader';
import { HostLinks } from './persistence/host-links';
import { OutcomeRetention } from './persistence/outcome-retention';
import { OutcomeReader } from './persistence/outcome.reader';
import { Outcomes } from './persistence/outcomes';
import { FollowHired } from './use-cases/follow-hired';
import { JudgedInterviews } from './use-cases/judged-interviews';
import { MoveHostLinks } from './use-cases/move-host-links';
import { RecordNotHeld } from './use-cases/record-not-held';
import { RecordOutcome } from './use-cases/record-outcome';

const face = [HostDayReader, HostLinks, JudgedInterviews, OutcomeReader, RecordNotHeld, RecordOutcome];

@Module({
  imports: [InterviewsModule],
  providers: [...face, FollowHired, MoveHostLinks, OutcomeRetention, Outcomes],
  exports: face,
})
export class OutcomesModule {}
