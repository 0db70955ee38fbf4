import { Module } from '@nestjs/common';
import { EventOverviewController } from './event-overview.controller';
import { EventOverviewReader } from './event-overview.reader';
import { EventSteps } from './event-steps';
import { EventsController } from './events.controller';
import { RouteController } from './route.controller';
import { RouteReader } from './route.reader';

/** The coordinator's pages of events: list, overview, programme and route. */
@Module({
  controllers: [EventsController, EventOverviewController, RouteController],
  providers: [EventOverviewReader, EventSteps, RouteReader],
})
export class CoordinatorPagesModule {}
