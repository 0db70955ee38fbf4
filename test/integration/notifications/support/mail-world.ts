import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import fastifyCookie from '@fastify/cookie';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import type { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import { ClsServiceManager } from 'nestjs-cls';
import { DataSource } from 'typeorm';
import { demoScenario } from '../../../../src/demo/scenario';
import { loadDemoScenario } from '../../../../src/demo/load-demo-scenario';
import { companiesEntities, CompaniesModule } from '../../../../src/modules/companies';
import { eventsEntities, EventsModule } from '../../../../src/modules/events';
import {
  IdentityModule,
  sessionCookieName,
  SessionRepository,
  UserReader,
  type UserView,
} from '../../../../src/modules/identity';
import { interviewsEntities, InterviewsModule } from '../../../../src/modules/interviews';
import { notificationsEntities, NotificationsModule, Reaper, Relay } from '../../../../src/modules/notifications';
import { OutcomesModule } from '../../../../src/modules/outcomes';
import {
  ReferJobseeker,
  referralSchema,
  registrationsEntities,
  RegistrationsModule,
} from '../../../../src/modules/registrations';
import { ClockModule } from '../../../../src/platform/clock';
import { ConfigModule, type Config } from '../../../../src/platform/config';
import { DatabaseModule } from '../../../../src/platform/database';
import { DomainEventsModule } from '../../../../src/platform/domain-events';
import { ErrorFilter } from '../../../../src/platform/http';
import { loggingModule } from '../../../../src/platform/logging';
import { MailModule } from '../../../../src/platform/mail';
import { MetricsModule } from '../../../../src/platform/metrics';
import { JobWorkers, QueueModule, Ticker } from '../../../../src/platform/queue';
import { RoutingModule } from '../../../../src/platform/routing';
import { SmsModule } from '../../../../src/platform/sms';
import { Browser, createTestDatabase, TestClock, type TestDatabase } from '../../../support';
import { MailSink } from './mail-sink';

@Module({})
class WorkerOfTest {}

/** The platform and the modules that messages need, with these modules on top. */
function parts(config: Config, clock: TestClock, more: readonly Type[]): DynamicModule {
  const entities = [
    ...companiesEntities,
    ...eventsEntities,
    ...registrationsEntities,
    ...interviewsEntities,
    ...notificationsEntities,
  ];
  const platform = [DomainEventsModule, QueueModule, MailModule, SmsModule, MetricsModule, RoutingModule];
  const modules = [
    IdentityModule,
    CompaniesModule,
    EventsModule,
    RegistrationsModule,
    InterviewsModule,
    OutcomesModule,
  ];
  return {
    module: WorkerOfTest,
    imports: [
      ConfigModule.with(config),
      DatabaseModule.with(config, entities),
      ClockModule.with(config, clock),
      loggingModule(config),
      ...platform,
      ...modules,
      NotificationsModule,
      ...more,
    ],
    providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
  };
}

const nestOptions = (): NestApplicationContextOptions => ({
  logger: process.env['TEST_LOG'] === undefined ? false : ['error', 'warn'],
  abortOnError: false,
});

export interface MessageFacts {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly channel: string;
  readonly attempts: number;
  readonly due_at: Date;
  readonly drop_reason: string | null;
  readonly failure_kind: string | null;
  readonly failure_text: string | null;
  readonly smtp_message_id: string;
  readonly dedupe_key: string;
}

/** Every spec file has a Redis database of its own, so workers of another file never take its jobs. */
export const redisUrlOfFile = (): string =>
  `${process.env['TEST_REDIS_URL'] ?? ''}/${(Number(process.env['JEST_WORKER_ID'] ?? 1) % 14) + 1}`;

/** The product's messages on real MariaDB, Redis and SMTP; only the clock is ours, and timers run when told. */
export class MailWorld {
  private pages: NestFastifyApplication | undefined;

  private constructor(
    private readonly config: Config,
    readonly sink: MailSink,
    readonly clock: TestClock,
    readonly redis: Redis,
    readonly workers: INestApplicationContext[],
    readonly eventId: string,
    readonly database: TestDatabase,
  ) {}

  static async start(workerCount = 1, changes: Partial<Config> = {}): Promise<MailWorld> {
    const database = await createTestDatabase();
    const sink = await new MailSink().start();
    const clock = new TestClock();
    const config: Config = {
      databaseUrl: database.url,
      redisUrl: redisUrlOfFile(),
      smtpUrl: sink.url,
      appUrl: 'http://hop.example',
      port: 0,
      workerPort: 0,
      bindAddress: '127.0.0.1',
      dataDir: '.local',
      mailFrom: "Hop 'n Job <hopnjob@hopnjob.example>",
      logLevel: process.env['TEST_LOG'] === undefined ? 'silent' : 'info',
      requestSeconds: 30,
      sessionHours: 12,
      sessionIdleMinutes: 30,
      trustedProxies: [],
      demo: false,
      inboxUrl: '',
      mailsPerMinute: null,
      osrmUrl: '',
      tilesUrl: '',
      tilesAttribution: '',
      sms: null,
      ...changes,
    };
    const redis = new Redis(config.redisUrl);
    await redis.flushdb();
    const workers: INestApplicationContext[] = [];
    for (let n = 0; n < workerCount; n += 1) {
      workers.push(await NestFactory.createApplicationContext(parts(config, clock, []), nestOptions()));
    }
    const first = workers[0]!;
    const { eventId } = await ClsServiceManager.getClsService().run(() =>
      loadDemoScenario(first, { state: 'published', events: [demoScenario] }),
    );
    return new MailWorld(config, sink, clock, redis, workers, eventId, database);
  }

  get<T>(type: Type<T>): T {
    return this.workers[0]!.get(type, { strict: false });
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return ClsServiceManager.getClsService().run(work);
  }

  sql<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.get(DataSource).query<Row[]>(sql, parameters);
  }

  async user(email: string): Promise<UserView> {
    return (await this.get(UserReader).byEmail(email))!;
  }

  /** Refers a person of the scenario (`P01` …), with what a test wants otherwise; answers the registration's id. */
  async refer(code: string, changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const person = demoScenario.people.find((candidate) => candidate.code === code)!;
    const counsellor = await this.user(person.referrer);
    const result = await this.run(() =>
      this.get(ReferJobseeker).execute({
        user: counsellor,
        eventId: demoScenario.eventCode,
        referral: referralSchema.parse({ ...person, ...changes }),
      }),
    );
    return result.id;
  }

  /** A browser on the pages of these modules, signed in as this user. */
  async browser(email: string, pages: Type): Promise<Browser> {
    this.pages ??= await this.startPages(pages);
    const user = await this.user(email);
    const token = await this.get(SessionRepository).open(user.id);
    const address = (await this.pages.getUrl()).replace('[::1]', '127.0.0.1');
    return new Browser(address, `${sessionCookieName(this.config)}=${token}`);
  }

  private async startPages(pages: Type): Promise<NestFastifyApplication> {
    const app = await NestFactory.create<NestFastifyApplication>(
      parts(this.config, this.clock, [pages]),
      new FastifyAdapter(),
      nestOptions(),
    );
    await app.register(fastifyCookie);
    await app.listen(0, '127.0.0.1');
    return app;
  }

  startWorkers(): void {
    for (const worker of this.workers) worker.get(JobWorkers, { strict: false }).start();
  }

  startTimers(): void {
    for (const worker of this.workers) worker.get(Ticker, { strict: false }).start();
  }

  relay(): Promise<void> {
    return this.run(() => this.get(Relay).relay());
  }

  reap(): Promise<void> {
    return this.run(() => this.get(Reaper).reap());
  }

  /** Brings what is due to the workers and waits until they are done with it. */
  async deliver(): Promise<void> {
    await this.relay();
    await this.until(async () => (await this.inState('queued', 'sending')) === 0);
  }

  async until(holds: () => Promise<boolean>, milliseconds = 20_000): Promise<void> {
    const deadline = performance.now() + milliseconds;
    while (!(await holds())) {
      if (performance.now() > deadline) throw new Error('it did not happen in time');
      await sleep(20);
    }
  }

  async inState(...states: readonly string[]): Promise<number> {
    const rows = await this.sql<{ n: string | number }>('SELECT COUNT(*) AS n FROM message WHERE state IN (?)', [
      states,
    ]);
    return Number(rows[0]!.n);
  }

  messages(recipientId: string): Promise<MessageFacts[]> {
    return this.sql<MessageFacts>('SELECT * FROM message WHERE recipient_id = ? ORDER BY due_at, id', [recipientId]);
  }

  async message(recipientId: string, kind: string): Promise<MessageFacts> {
    const found = (await this.messages(recipientId)).filter((message) => message.kind === kind);
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  /** Ends the worker processes as SIGTERM does. */
  async stopWorkers(): Promise<void> {
    for (const worker of this.workers.splice(0)) await worker.close();
  }

  async close(): Promise<void> {
    await this.pages?.close();
    await this.stopWorkers();
    this.redis.disconnect();
    await this.sink.stop();
    await this.database.drop();
  }
}
