import { Module } from '@nestjs/common';
import { IdentityModule } from '../modules/identity';
import { LayoutModule } from './layout';
import { AccountController } from './pages/account/account.controller';
import { CompaniesPagesModule } from './pages/association/companies/companies-pages.module';
import { EscortPagesModule } from './pages/escort/escort-pages.module';
import { EscortsPagesModule } from './pages/event/escorts/escorts-pages.module';
import { EventPagesModule } from './pages/event/event-pages.module';
import { CounsellorPagesModule } from './pages/counsellor/counsellor-pages.module';
import { SeatsPagesModule } from './pages/event/seats/seats-pages.module';
import { DayPagesModule } from './pages/event/day/day-pages.module';
import { HomeController } from './pages/public/home/home.controller';
import { HostPagesModule } from './pages/host/host-pages.module';
import { InterviewPagesModule } from './pages/event/interviews/interviews-pages.module';
import { JobseekerPagesModule } from './pages/jobseeker/jobseeker-pages.module';
import { ClosingDaysPagesModule } from './pages/association/closing-days/closing-days-pages.module';
import { MessagePagesModule } from './pages/event/messages/messages-pages.module';
import { ParticipantPagesModule } from './pages/event/participants/participants-pages.module';
import { InformationController } from './pages/public/information/information.controller';
import { SignInController } from './pages/public/sign-in/sign-in.controller';
import { StaticController } from './pages/public/static/static.controller';
import { StopsPagesModule } from './pages/association/stops/stops-pages.module';
import { FleetPagesModule } from './pages/event/fleet/fleet-pages.module';
import { DayPlanPagesModule } from './pages/event/day-plan/day-plan-pages.module';
import { TourPagesModule } from './pages/event/tours/tours-pages.module';
import { TravelPagesModule } from './pages/association/travel/travel-pages.module';
import { UsersPagesModule } from './pages/association/users/users-pages.module';
import { StopAdvicePagesModule } from './pages/event/stop-advice/stop-advice-pages.module';

/** All pages, one module per area, and the page that shows a problem. */
@Module({
  imports: [
    IdentityModule,
    LayoutModule,
    CompaniesPagesModule,
    EventPagesModule,
    EscortPagesModule,
    EscortsPagesModule,
    CounsellorPagesModule,
    DayPagesModule,
    SeatsPagesModule,
    HostPagesModule,
    InterviewPagesModule,
    JobseekerPagesModule,
    ClosingDaysPagesModule,
    MessagePagesModule,
    ParticipantPagesModule,
    StopsPagesModule,
    DayPlanPagesModule,
    FleetPagesModule,
    TourPagesModule,
    TravelPagesModule,
    UsersPagesModule,
    StopAdvicePagesModule,
  ],
  controllers: [AccountController, HomeController, InformationController, SignInController, StaticController],
  exports: [LayoutModule],
})
export class WebModule {}
