import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../modules/attendance';
import { RegistrationsModule } from '../../../modules/registrations';
import { EventsModule } from '../../../modules/events';
import { CompaniesModule } from '../../../modules/companies';
import { IdentityModule } from '../../../modules/identity';
import { NotificationsModule } from '../../../modules/notifications';
import { InterviewsModule } from '../../../modules/interviews';
import { OverviewController } from './overview/overview.controller';
import { OverviewReader } from './overview/overview.reader';
import { MoveEventReader } from './overview/move-event.reader';
import { NextStepReader } from './overview/next-step.reader';
import { StepQuestionReader } from './overview/step-question.reader';
import { EventStepsController } from './overview/event-steps.controller';
import { EventsController } from './list/events.controller';
import { MeetingsController } from './programme/meetings.controller';
import { ProgrammeController } from './programme/programme.controller';
import { ProgrammeReader } from './programme/programme.reader';
import { Edits } from '../../forms/edits';
import { VehiclesController } from './programme/vehicles.controller';
import { VisitWishesController } from './programme/visit-wishes.controller';
import { VisitsController } from './programme/visits.controller';
import { LatecomersOnBoardReader } from '../../components/event/latecomers-on-board.reader';
import { RideController } from './ride/ride.controller';
import { RouteController } from './route/route.controller';
import { RouteReader } from './route/route.reader';

/** The coordinator's pages: events, their programme and their route. */
@Module({
  imports: [
    AttendanceModule,
    CompaniesModule,
    EventsModule,
    IdentityModule,
    InterviewsModule,
    NotificationsModule,
    RegistrationsModule,
  ],
  controllers: [
    EventsController,
    OverviewController,
    EventStepsController,
    ProgrammeController,
    VehiclesController,
    VisitsController,
    VisitWishesController,
    MeetingsController,
    RouteController,
    RideController,
  ],
  providers: [
    Edits,
    LatecomersOnBoardReader,
    MoveEventReader,
    NextStepReader,
    OverviewReader,
    StepQuestionReader,
    ProgrammeReader,
    RouteReader,
  ],
})
export class EventPagesModule {}
