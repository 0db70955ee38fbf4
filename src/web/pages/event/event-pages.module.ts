import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../../modules/registrations';
import { EventsModule } from '../../../modules/events';
import { CompaniesModule } from '../../../modules/companies';
import { IdentityModule } from '../../../modules/identity';
import { OverviewController } from './overview/overview.controller';
import { OverviewReader } from './overview/overview.reader';
import { EventSteps } from './overview/event-steps';
import { EventsController } from './list/events.controller';
import { ProgrammeChanges } from './programme/programme-changes';
import { ProgrammeMeetingsController } from './programme/programme-meetings.controller';
import { ProgrammeTransportController } from './programme/programme-transport.controller';
import { ProgrammeVisitsController } from './programme/programme-visits.controller';
import { ProgrammeController } from './programme/programme.controller';
import { RouteController } from './route/route.controller';
import { RouteReader } from './route/route.reader';
import { VisitController } from './programme/visit.controller';

/** The coordinator's pages: events, their programme and their route. */
@Module({
  imports: [CompaniesModule, EventsModule, IdentityModule, RegistrationsModule],
  controllers: [
    EventsController,
    OverviewController,
    ProgrammeController,
    ProgrammeTransportController,
    ProgrammeVisitsController,
    ProgrammeMeetingsController,
    RouteController,
    VisitController,
  ],
  providers: [OverviewReader, EventSteps, ProgrammeChanges, RouteReader],
})
export class EventPagesModule {}
