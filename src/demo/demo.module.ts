import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../modules/registrations';
import { EventsModule } from '../modules/events';
import { IdentityModule } from '../modules/identity';
import { ClockJourney } from './clock-journey';
import { DemoEvent } from './demo-event';
import { DemoSummary } from './demo-summary';
import { ReferDemoPeople } from './refer-demo-people';

const face = [ClockJourney, DemoEvent, DemoSummary, ReferDemoPeople];

/** The demo's own steps; part of the product only when it runs as a demo. */
@Module({
  imports: [EventsModule, IdentityModule, RegistrationsModule],
  providers: face,
  exports: face,
})
export class DemoModule {}
