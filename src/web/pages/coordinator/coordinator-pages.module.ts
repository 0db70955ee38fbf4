import { Module } from '@nestjs/common';
import { EventOverviewController } from './event-overview.controller';
import { EventOverviewReader } from './event-overview.reader';
import { EventSteps } from './event-steps';
import { EventsController } from './events.controller';
import { ProgrammeChanges } from './programme-changes';
import { ProgrammeMeetingsController } from './programme-meetings.controller';
import { ProgrammeTransportController } from './programme-transport.controller';
import { ProgrammeVisitsController } from './programme-visits.controller';
import { ProgrammeController } from './programme.controller';
import { RouteController } from './route.controller';
import { RouteReader } from './route.reader';
import { VisitController } from './visit.controller';

/** The coordinator's pages: events, their programme and their route. */
@Module({
  controllers: [
    EventsController,
    EventOverviewController,
    ProgrammeController,
    ProgrammeTransportController,
    ProgrammeVisitsController,
    ProgrammeMeetingsController,
    RouteController,
    VisitController,
  ],
  providers: [EventOverviewReader, EventSteps, ProgrammeChanges, RouteReader],
})
export class CoordinatorPagesModule {}
