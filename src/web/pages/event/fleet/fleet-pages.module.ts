import { Module } from '@nestjs/common';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { InterviewsModule } from '../../../../modules/interviews';
import { RegistrationsModule } from '../../../../modules/registrations';
import { FleetController } from './fleet.controller';
import { FleetPageReader } from './fleet.reader';

@Module({
  imports: [EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  controllers: [FleetController],
  providers: [FleetPageReader],
})
export class FleetPagesModule {}
