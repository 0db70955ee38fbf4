import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ClsServiceManager } from 'nestjs-cls';
import { DataSource } from 'typeorm';
import { auditRules } from '../../src/audit';
import { loadDemoScenario } from '../../src/demo/load-demo-scenario';
import { demoScenario, type DemoEventScenario } from '../../src/demo/scenario';
import { CreateApiToken, SessionRepository, sessionCookieName, UserReader } from '../../src/modules/identity';
import { ReplanSolvers } from '../../src/modules/interviews/replanning/replan-solvers';
import { audit, type AuditFinding } from '../../src/platform/audit';
import type { Config } from '../../src/platform/config';
import { createWebApp, type WebAppOverrides } from '../../src/web-app';
import { Browser } from './browser';
import { TestClock } from './test-clock';
import { createTestDatabase } from './test-database';

export interface TestAppOptions {
  /** State in which the demo's events are loaded; `none` loads nothing. */
  readonly scenario?: 'draft' | 'published' | 'none';
  /** Which events of the demo are loaded; the first when nothing is said. */
  readonly events?: readonly DemoEventScenario[];
  readonly smtpUrl?: string;
  /** What differs from the configuration of every test. */
  readonly config?: Partial<Config>;
  readonly overrides?: WebAppOverrides;
}

/** The real product on a database of its own: real MariaDB, Redis and HTTP; only the clock is ours. */
export class TestApp {
  constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly clock: TestClock,
    readonly baseUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource, { strict: false });
  }

  /** Runs work with a transaction context, as a request would have. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return ClsServiceManager.getClsService().run(work);
  }

  sql<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, parameters);
  }

  /** A browser without cookies. */
  visitor(): Browser {
    return new Browser(this.baseUrl);
  }

  /** A browser in which this user is signed in. */
  async signedIn(email: string): Promise<Browser> {
    return new Browser(this.baseUrl, await this.sessionCookie(email));
  }

  /** The cookie of a new session, `name=value`. */
  async sessionCookie(email: string): Promise<string> {
    const user = await this.get(UserReader).byEmail(email);
    if (!user) throw new Error(`no user ${email}`);
    return `${sessionCookieName(this.config)}=${await this.get(SessionRepository).open(user.id)}`;
  }

  async apiToken(email: string): Promise<string> {
    return (await this.get(CreateApiToken).execute({ email, label: 'test' })).token;
  }

  audit(): Promise<AuditFinding[]> {
    return audit(this.dataSource, auditRules);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const clock = new TestClock();
  const config: Config = {
    databaseUrl: database.url,
    // A Redis database per Jest worker: files that run at the same time must not take each other's jobs.
    redisUrl: `${process.env['TEST_REDIS_URL'] ?? ''}/${process.env['JEST_WORKER_ID'] ?? '1'}`,
    smtpUrl: options.smtpUrl ?? 'smtp://127.0.0.1:9',
    appUrl: 'http://127.0.0.1',
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
    ...options.config,
  };
  const app = await createWebApp(config, { ...options.overrides, clock });
  // On a busy machine the best plan may be late: every test but those of the first answer waits for it.
  app.get(ReplanSolvers, { strict: false }).patience = () => new Promise(() => {});
  await app.listen(0, '127.0.0.1');
  const scenario = options.scenario ?? 'published';
  if (scenario !== 'none') await loadDemoScenario(app, { state: scenario, events: options.events ?? [demoScenario] });
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return new TestApp(app, config, clock, address, database.drop);
}
