import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../../modules/attendance';
import { CompaniesModule } from '../../../../modules/companies';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { InterviewsModule } from '../../../../modules/interviews';
import { RegistrationsModule } from '../../../../modules/registrations';
import { AccessibilityReader } from '../../../components/person/accessibility.reader';
import { OnSiteReader } from '../../../components/person/on-site.reader';
import { ParticipantController } from './participant.controller';
import { ParticipantsController } from './participants.controller';
import { ParticipantsReader } from './participants.reader';

@Module({
  imports: [AttendanceModule, CompaniesModule, EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  controllers: [ParticipantController, ParticipantsController],
  providers: [ParticipantsReader, AccessibilityReader, OnSiteReader],
})
export class ParticipantPagesModule {}
