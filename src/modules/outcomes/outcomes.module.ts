import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../registrations';
import { IdentityModule } from '../identity';
import { EventsModule } from '../events';
import { CompaniesModule } from '../companies';
import { AttendanceModule } from '../attendance';
import { InterviewsModule } from '../interviews';
import { HostDayReader } from './persistence/host-day.reader';
import { HostLinkRepository } from './persistence/host-link.repository';
import { OutcomeRetention } from './persistence/outcome-retention.repository';
import { OutcomeDisclosureReader } from './persistence/outcome-disclosure.reader';
import { OutcomeReader } from './persistence/outcome.reader';
import { OutcomeRepository } from './persistence/outcome.repository';
import { FollowHired } from './subscribers/follow-hired';
import { InterviewOfActorReader } from './persistence/interview-of-actor.reader';
import { MoveHostLinks } from './subscribers/move-host-links';
import { RecordNotHeld } from './use-cases/record-not-held';
import { RecordOutcome } from './use-cases/record-outcome';

const face = [HostDayReader, HostLinkRepository, InterviewOfActorReader, OutcomeReader, RecordNotHeld, RecordOutcome];

@Module({
  imports: [AttendanceModule, CompaniesModule, EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  providers: [...face, FollowHired, MoveHostLinks, OutcomeRetention, OutcomeDisclosureReader, OutcomeRepository],
  exports: face,
})
export class OutcomesModule {}
