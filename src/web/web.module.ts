import { Module } from '@nestjs/common';
import { ERROR_PAGE } from '../platform/http';
import { errorPage } from './layout';
import { CompaniesPagesModule } from './pages/companies/companies-pages.module';
import { CoordinatorPagesModule } from './pages/coordinator/coordinator-pages.module';
import { CounsellorPagesModule } from './pages/counsellor/counsellor-pages.module';
import { PlacesPagesModule } from './pages/places/places-pages.module';
import { DayPagesModule } from './pages/day/day-pages.module';
import { HomeController } from './pages/home/home.controller';
import { HostPagesModule } from './pages/host/host-pages.module';
import { InterviewPagesModule } from './pages/interviews/interviews-pages.module';
import { JobseekerPagesModule } from './pages/jobseeker/jobseeker-pages.module';
import { LocalDaysPagesModule } from './pages/local-days/local-days-pages.module';
import { MessagePagesModule } from './pages/messages/messages-pages.module';
import { ParticipantPagesModule } from './pages/participants/participants-pages.module';
import { SignInController } from './pages/sign-in/sign-in.controller';
import { StaticController } from './pages/static/static.controller';
import { StopsPagesModule } from './pages/stops/stops-pages.module';
import { TourPagesModule } from './pages/tours/tours-pages.module';
import { TravelPagesModule } from './pages/travel/travel-pages.module';
import { UsersPagesModule } from './pages/users/users-pages.module';
import { WhichStopsPagesModule } from './pages/which-stops/which-stops-pages.module';

/** All pages, one module per area, and the page that shows a problem. */
@Module({
  imports: [
    CompaniesPagesModule,
    CoordinatorPagesModule,
    CounsellorPagesModule,
    DayPagesModule,
    PlacesPagesModule,
    HostPagesModule,
    InterviewPagesModule,
    JobseekerPagesModule,
    LocalDaysPagesModule,
    MessagePagesModule,
    ParticipantPagesModule,
    StopsPagesModule,
    TourPagesModule,
    TravelPagesModule,
    UsersPagesModule,
    WhichStopsPagesModule,
  ],
  controllers: [HomeController, SignInController, StaticController],
  providers: [{ provide: ERROR_PAGE, useValue: errorPage }],
  exports: [ERROR_PAGE],
})
export class WebModule {}
