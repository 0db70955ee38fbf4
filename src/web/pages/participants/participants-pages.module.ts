import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../modules/interviews';
import { ParticipantsController } from './participants.controller';
import { ParticipantsReader } from './participants.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [ParticipantsController],
  providers: [ParticipantsReader],
})
export class ParticipantPagesModule {}
