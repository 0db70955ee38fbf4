import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../modules/interviews';
import { StairsReader } from '../counsellor/stairs.reader';
import { ParticipantActionsController } from './participant-actions.controller';
import { ParticipantsController } from './participants.controller';
import { ParticipantsReader } from './participants.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [ParticipantsController, ParticipantActionsController],
  providers: [ParticipantsReader, StairsReader],
})
export class ParticipantPagesModule {}
