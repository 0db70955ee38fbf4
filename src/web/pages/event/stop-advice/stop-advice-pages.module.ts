import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../../../modules/registrations';
import { EventsModule } from '../../../../modules/events';
import { IdentityModule } from '../../../../modules/identity';
import { StopAdviceController } from './stop-advice.controller';
import { StopAdvicePageReader } from './stop-advice.reader';

/** The page that compares pick-up stops for an event. */
@Module({
  imports: [EventsModule, IdentityModule, RegistrationsModule],
  controllers: [StopAdviceController],
  providers: [StopAdvicePageReader],
})
export class StopAdvicePagesModule {}
