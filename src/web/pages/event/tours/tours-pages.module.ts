import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../../../modules/registrations';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { InterviewsModule } from '../../../../modules/interviews';
import { ToursController } from './tours.controller';
import { ToursReader } from './tours.reader';

@Module({
  imports: [EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  controllers: [ToursController],
  providers: [ToursReader],
})
export class TourPagesModule {}
