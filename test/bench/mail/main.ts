import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClsServiceManager } from 'nestjs-cls';
import { createTransport } from 'nodemailer';
import { DataSource } from 'typeorm';
import { WorkerAppModule } from '../../../src/app.modules';
import { Relay } from '../../../src/modules/notifications';
import { loadConfig } from '../../../src/platform/config';
import { MailTransport, type Mail } from '../../../src/platform/mail';
import { JobWorkers, Ticker } from '../../../src/platform/queue';
import { createTestDatabase } from '../../support/test-database';
import { addMessages, loadPeople, LOAD_NOW } from './mail-load';

const MAILS = 3_000;
const WARM_UP = 500;
const CONNECTIONS = 10;
const FAR_AWAY = new Date('2027-03-04T09:00:00Z');
const TICKS = 300;

const print = (line: object): void => console.log(JSON.stringify(line));
interface Sending {
  readonly ms: number;
  readonly processorMs: number;
}

const perMail = ({ processorMs }: Sending): number => Number((processorMs / MAILS).toFixed(2));
const ratio = (a: number, b: number): number => Number((a / b).toFixed(2));
const perSecond = (count: number, milliseconds: number): number => Math.round((count * 1_000) / milliseconds);

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Processor time of this process in milliseconds, which other work on the machine disturbs less than the clock. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
}

interface Tick {
  readonly ms: number;
  readonly heapMb: number;
}

/** Megabytes that are really in use, after what nobody needs any more is gone. */
function heapMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return Number((process.memoryUsage().heapUsed / 1_048_576).toFixed(1));
}

/** One relay tick with nothing due: the fastest tenth, for other work on the machine only adds. */
async function relayTick(app: INestApplicationContext, planned: number): Promise<Tick> {
  const dataSource = app.get(DataSource);
  await dataSource.query('DELETE FROM message');
  await addMessages(dataSource, { count: planned, prefix: `tick-${planned}`, dueAt: FAR_AWAY });
  await dataSource.query('ANALYZE TABLE message');
  const relay = app.get(Relay, { strict: false });
  const tick = (): Promise<number> => timed(() => ClsServiceManager.getClsService().run(() => relay.relay()));
  for (let warm = 0; warm < 50; warm += 1) await tick();
  const times: number[] = [];
  for (let n = 0; n < TICKS; n += 1) times.push(await tick());
  return { ms: times.sort((a, b) => a - b)[TICKS / 10] ?? 0, heapMb: heapMb() };
}

async function measured(work: () => Promise<void>): Promise<Sending> {
  let processorMs = 0;
  const ms = await timed(async () => {
    processorMs = await processorTime(work);
  });
  return { ms, processorMs };
}

/**
 * Sends due messages through the whole engine, first some that are not counted: a worker runs for weeks. Answers the
 * time and one mail of each of the two kinds as it went out.
 */
async function wholeEngine(app: INestApplicationContext): Promise<Sending & { readonly samples: readonly Mail[] }> {
  const dataSource = app.get(DataSource);
  const transport = app.get(MailTransport, { strict: false });
  const send = transport.send.bind(transport);
  const samples = new Map<boolean, Mail>();
  transport.send = (mail, onHandedOver) => {
    samples.set(mail.calendar === undefined, mail);
    return send(mail, onHandedOver);
  };
  await dataSource.query('DELETE FROM message');
  app.get(JobWorkers, { strict: false }).start();
  app.get(Ticker, { strict: false }).start();
  const sendAll = async (count: number, prefix: string): Promise<Sending> => {
    await addMessages(dataSource, { count, prefix, dueAt: LOAD_NOW });
    return measured(() => untilAllAreSent(dataSource));
  };
  await sendAll(WARM_UP, 'warm-up');
  const sending = await sendAll(MAILS, 'bench');
  if (samples.size !== 2) throw new Error('not both kinds were sent');
  return { ...sending, samples: [...samples.values()] };
}

async function untilAllAreSent(dataSource: DataSource): Promise<void> {
  for (;;) {
    const rows = await dataSource.query<{ n: string | number }[]>(
      "SELECT COUNT(*) AS n FROM message WHERE state IN ('planned', 'queued', 'sending')",
    );
    if (Number(rows[0]?.n ?? 0) === 0) return;
    await sleep(50);
  }
}

/** The same mails as often, straight from nodemailer's own pool. */
async function bareNodemailer(smtpUrl: string, samples: readonly Mail[]): Promise<Sending> {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity });
  const mails = samples.map(({ calendar, ...mail }) => ({
    from: 'hop@hop.example',
    ...mail,
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: 'hop-n-job.ics', content: calendar.content },
    }),
  }));
  const sendAll = async (count: number): Promise<void> => {
    await Promise.all(Array.from({ length: count }, (_, n) => transport.sendMail(mails[n % mails.length]!)));
  };
  await sendAll(WARM_UP);
  const sending = await measured(() => sendAll(MAILS));
  transport.close();
  return sending;
}

async function benchMail(): Promise<void> {
  const sink = fork(path.join(__dirname, 'sink-process.js'));
  const [port] = (await once(sink, 'message')) as [number];
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const database = await createTestDatabase();
  const config = loadConfig({
    DATABASE_URL: database.url,
    REDIS_URL: `${process.env['TEST_REDIS_URL'] ?? ''}/1`,
    SMTP_URL: smtpUrl,
    APP_URL: 'http://hop.example',
    HOP_DEMO: '1',
    HOP_LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.createApplicationContext(WorkerAppModule.with(config), { logger: false });
  await loadPeople(app);
  const few = await relayTick(app, 1_000);
  const many = await relayTick(app, 100_000);
  print({
    name: 'relay tick, nothing due',
    ms: { planned1000: few.ms, planned100000: many.ms },
    ratio: ratio(many.ms, few.ms),
    heapMb: { planned1000: few.heapMb, planned100000: many.heapMb },
    heapRatio: ratio(many.heapMb, few.heapMb),
    limit: 1.2,
  });
  const engine = await wholeEngine(app);
  await app.close();
  const bare = await bareNodemailer(smtpUrl, engine.samples);
  print({
    name: 'messages a second',
    engine: perSecond(MAILS, engine.ms),
    bareNodemailer: perSecond(MAILS, bare.ms),
    ratio: ratio(bare.ms, engine.ms),
    goal: 0.6,
    processorMsPerMail: { engine: perMail(engine), bareNodemailer: perMail(bare) },
    processorRatio: ratio(bare.processorMs, engine.processorMs),
  });
  sink.kill();
  await database.drop();
}

void benchMail();
