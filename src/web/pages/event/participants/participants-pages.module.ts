import { Module } from '@nestjs/common';
import { CompaniesModule } from '../../../../modules/companies';
import { RegistrationsModule } from '../../../../modules/registrations';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { InterviewsModule } from '../../../../modules/interviews';
import { AccessibilityReader } from '../../../components/person/accessibility.reader';
import { ParticipantActionsController } from './participant-actions.controller';
import { ParticipantsController } from './participants.controller';
import { ParticipantsReader } from './participants.reader';

@Module({
  imports: [CompaniesModule, EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  controllers: [ParticipantsController, ParticipantActionsController],
  providers: [ParticipantsReader, AccessibilityReader],
})
export class ParticipantPagesModule {}
