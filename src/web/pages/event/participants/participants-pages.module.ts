import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../../modules/interviews';
import { AccessibilityReader } from '../../../components/person/accessibility.reader';
import { ParticipantActionsController } from './participant-actions.controller';
import { ParticipantsController } from './participants.controller';
import { ParticipantsReader } from './participants.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [ParticipantsController, ParticipantActionsController],
  providers: [ParticipantsReader, AccessibilityReader],
})
export class ParticipantPagesModule {}
