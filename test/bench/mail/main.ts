import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

const MAILS = 1_500;
const CONNECTIONS = 10;
const FAR_AWAY = new Date('2027-03-04T09:00:00Z');
const TICKS = 300;

const print = (line: object): void => console.log(JSON.stringify(line));
const perSecond = (count: number, milliseconds: number): number => Math.round((count * 1_000) / milliseconds);

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Milliseconds of one relay tick with nothing due: the fastest tenth, for other work on the machine only adds. */
async function relayTick(app: INestApplicationContext, planned: number): Promise<number> {
  const dataSource = app.get(DataSource);
  await dataSource.query('DELETE FROM message');
  await addMessages(dataSource, { count: planned, prefix: `tick-${planned}`, dueAt: FAR_AWAY });
  await dataSource.query('ANALYZE TABLE message');
  const relay = app.get(Relay, { strict: false });
  const tick = (): Promise<number> => timed(() => ClsServiceManager.getClsService().run(() => relay.relay()));
  for (let warm = 0; warm < 50; warm += 1) await tick();
  const times: number[] = [];
  for (let n = 0; n < TICKS; n += 1) times.push(await tick());
  return times.sort((a, b) => a - b)[TICKS / 10] ?? 0;
}

/** Sends all due messages through the whole engine. Answers the time and one mail as it went out. */
async function wholeEngine(app: INestApplicationContext): Promise<{ readonly ms: number; readonly sample: Mail }> {
  const dataSource = app.get(DataSource);
  const transport = app.get(MailTransport, { strict: false });
  const send = transport.send.bind(transport);
  let sample: Mail | undefined;
  transport.send = (mail, onHandedOver) => send((sample = mail), onHandedOver);
  await dataSource.query('DELETE FROM message');
  await addMessages(dataSource, { count: MAILS, prefix: 'bench', dueAt: LOAD_NOW });
  app.get(JobWorkers, { strict: false }).start();
  app.get(Ticker, { strict: false }).start();
  const ms = await timed(async () => {
    for (;;) {
      const rows = await dataSource.query<{ n: string | number }[]>(
        "SELECT COUNT(*) AS n FROM message WHERE state IN ('planned', 'queued', 'sending') AND dedupe_key LIKE '%:bench-%'",
      );
      if (Number(rows[0]?.n ?? 0) === 0) return;
      await sleep(50);
    }
  });
  if (sample === undefined) throw new Error('nothing was sent');
  return { ms, sample };
}

/** The same mail as often, straight from nodemailer's own pool. */
async function bareNodemailer(smtpUrl: string, { calendar, ...mail }: Mail): Promise<number> {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity });
  const icalEvent = calendar && { method: calendar.method, filename: 'hop-n-job.ics', content: calendar.content };
  const send = () => transport.sendMail({ from: 'hop@hop.example', ...mail, ...(icalEvent ? { icalEvent } : {}) });
  await send();
  const ms = await timed(async () => {
    await Promise.all(Array.from({ length: MAILS }, send));
  });
  transport.close();
  return ms;
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
  const tickRatio = Number((many / few).toFixed(2));
  print({ name: 'relay tick, nothing due', ms1000: few, ms100000: many, ratio: tickRatio, limit: 1.2 });
  const engine = await wholeEngine(app);
  await app.close();
  const bare = await bareNodemailer(smtpUrl, engine.sample);
  print({
    name: 'messages a second',
    engine: perSecond(MAILS, engine.ms),
    bareNodemailer: perSecond(MAILS, bare),
    ratio: Number((bare / engine.ms).toFixed(2)),
    goal: 0.6,
  });
  sink.kill();
  await database.drop();
}

void benchMail();
