import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { Clock } from './kernel';
import { AttendanceModule } from './modules/attendance';
import { companiesEntities, CompaniesModule } from './modules/companies';
import { eventsEntities, EventsModule } from './modules/events';
import { IdentityModule } from './modules/identity';
import { interviewsEntities, InterviewsModule } from './modules/interviews';
import { notificationsEntities, NotificationsModule, OutboxReadiness } from './modules/notifications';
import { OutcomesModule } from './modules/outcomes';
import { PrivacyModule } from './modules/privacy';
import { registrationsEntities, RegistrationsModule } from './modules/registrations';
import { ClockModule } from './platform/clock';
import { ConfigModule, type Config } from './platform/config';
import { DatabaseModule } from './platform/database';
import { DomainEventsModule } from './platform/domain-events';
import { DatabaseReadiness, HealthModule, RedisReadiness } from './platform/health';
import {
  DtoPipe,
  ErrorFilter,
  FormAnswers,
  FormOnce,
  IdempotencyInterceptor,
  IdempotencyKeys,
  OneOfEachInAddress,
  RouteTable,
} from './platform/http';
import { loggingModule } from './platform/logging';
import { MailModule } from './platform/mail';
import { MetricsModule } from './platform/metrics';
import { QueueModule } from './platform/queue';
import { RoutingModule } from './platform/routing';
import { SmsModule } from './platform/sms';
import { DemoPageModule } from './web/pages/public/demo/demo-page.module';
import { WebModule } from './web/web.module';

/** Every entity of every module, for the one connection pool. */
const entities: readonly Type[] = [
  ...companiesEntities,
  ...eventsEntities,
  ...registrationsEntities,
  ...interviewsEntities,
  ...notificationsEntities,
];

const businessModules: readonly Type[] = [
  IdentityModule,
  CompaniesModule,
  EventsModule,
  RegistrationsModule,
  InterviewsModule,
  AttendanceModule,
  OutcomesModule,
  NotificationsModule,
  PrivacyModule,
];

/** What web, worker and cli have in common: the platform and all business modules. */
const common = (config: Config, clock?: Clock): (DynamicModule | Type)[] => [
  ConfigModule.with(config),
  DatabaseModule.with(config, entities),
  ClockModule.with(config, clock),
  loggingModule(config),
  DomainEventsModule,
  QueueModule,
  MailModule,
  SmsModule,
  MetricsModule,
  RoutingModule,
  ...businessModules,
];

/** What a test may replace. */
export interface WebAppOverrides {
  readonly clock?: Clock;
}

/** The web process: pages and API. It adds to queues, but takes nothing from them. */
@Module({})
export class WebAppModule {
  static with(config: Config, overrides: WebAppOverrides = {}): DynamicModule {
    return {
      module: WebAppModule,
      imports: [
        ...common(config, overrides.clock),
        HealthModule.with([DatabaseReadiness], []),
        ThrottlerModule.forRoot([{ limit: 6_000, ttl: 60_000 }]),
        WebModule,
        ...(config.demo ? [DemoPageModule] : []),
      ],
      providers: [
        RouteTable,
        FormAnswers,
        FormOnce,
        IdempotencyKeys,
        ErrorFilter,
        { provide: APP_FILTER, useExisting: ErrorFilter },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_PIPE, useClass: OneOfEachInAddress },
        { provide: APP_PIPE, useClass: DtoPipe },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useExisting: FormOnce },
      ],
    };
  }
}

/** The worker process: takes jobs, runs timers, and answers only health and metrics. */
@Module({})
export class WorkerAppModule {
  static with(config: Config): DynamicModule {
    // Mail and jobs are the worker's: pages work while they wait.
    const health = HealthModule.with([DatabaseReadiness, RedisReadiness, OutboxReadiness], [NotificationsModule]);
    return { module: WorkerAppModule, imports: [...common(config), health] };
  }
}
