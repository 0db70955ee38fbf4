import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import { createConnection, type Connection } from 'mysql2/promise';
import { WorkerAppModule } from '../../../src/app.modules';
import { migrate } from '../../../src/platform/database';
import { JobQueue } from '../../../src/platform/queue';
import { startTestApp, type TestApp } from '../../support';
import { startServers } from '../../support/servers';

jest.setTimeout(120_000);

/** Servers that answer, and do not do what they are asked. */
describe('servers that take no writes', () => {
  let dataDir: string;
  let servers: Awaited<ReturnType<typeof startServers>>;
  let web: TestApp;
  let worker: NestFastifyApplication;
  let admin: Connection;
  let redis: Redis;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'hop-unwilling-'));
    servers = await startServers(dataDir);
    const { databaseUrl, redisUrl, adminUrl } = servers.ready;
    await migrate(databaseUrl);
    admin = await createConnection(adminUrl);
    const own = new URL(databaseUrl);
    await admin.query(`CREATE USER plain@'%' IDENTIFIED BY 'plain'`);
    await admin.query(`GRANT ALL ON \`${own.pathname.slice(1)}\`.* TO plain@'%'`);
    [own.username, own.password] = ['plain', 'plain'];
    web = await startTestApp({ config: { databaseUrl: own.href, redisUrl } });
    worker = await NestFactory.create<NestFastifyApplication>(WorkerAppModule.with(web.config), new FastifyAdapter(), {
      logger: false,
    });
    await worker.init();
    await worker.getHttpAdapter().getInstance().ready();
    redis = new Redis(redisUrl);
  });
  afterAll(async () => {
    redis.disconnect();
    await admin.end();
    await worker.close();
    await web.close();
    await servers.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const webReady = async (): Promise<number> => (await fetch(new URL('/health/ready', web.baseUrl))).status;
  const workerReady = async (): Promise<string> => {
    const { body } = await worker.inject({ url: '/health/ready' });
    const { checks } = JSON.parse(body) as { readonly checks: Record<string, { readonly up: boolean }> };
    return Object.entries(checks)
      .filter(([, { up }]) => !up)
      .map(([name]) => name)
      .join();
  };
  const signIn = (): Promise<Response> =>
    fetch(new URL('/aanmelden', web.baseUrl), {
      method: 'POST',
      body: new URLSearchParams({ email: 'els@vdab.example' }),
      redirect: 'manual',
    });
  const until = async <T>(value: T, read: () => Promise<T>): Promise<void> => {
    for (let look = 0; look < 100; look += 1) {
      if ((await read()) === value) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`never became ${String(value)}`);
  };

  it('are told apart from servers that do: both are ready at first', async () => {
    expect([await webReady(), await workerReady()]).toEqual([200, '']);
    expect((await signIn()).status).toBeLessThan(400);
  });

  it('make both not ready where the database is read-only: who writes is told to come back, who reads is served', async () => {
    await admin.query('SET GLOBAL read_only = 1');
    expect([await webReady(), await workerReady()]).toEqual([503, 'database']);
    const answer = await signIn();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    const page = await answer.text();
    expect(page).toContain('Probeer het over een minuut opnieuw.');
    expect(page).toContain('els@vdab.example');
    expect((await fetch(new URL('/aanmelden', web.baseUrl))).status).toBe(200);
    await admin.query('SET GLOBAL read_only = 0');
    expect([await webReady(), await workerReady()]).toEqual([200, '']);
    expect((await signIn()).status).toBeLessThan(400);
  });

  it('leave the web ready and the worker not where Redis is full', async () => {
    await redis.config('SET', 'maxmemory', '1');
    expect([await webReady(), await workerReady()]).toEqual([200, 'redis']);
    await redis.config('SET', 'maxmemory', '0');
    expect(await workerReady()).toBe('');
  });

  it('are left for their successor where Redis failed over and kept our connections', async () => {
    const ids = async (): Promise<string> => String(await redis.client('LIST'));
    const before = await ids();
    expect(before).toContain('cmd=set ');
    await redis.replicaof('127.0.0.1', '1');
    expect([await webReady(), await workerReady()]).toEqual([200, 'redis']);
    await redis.replicaof('NO', 'ONE');
    await until('', workerReady);
    const connected = new Set([...(await ids()).matchAll(/^id=(\d+)/gm)].map(([, id]) => id));
    const kept = [...before.matchAll(/^id=(\d+) .*cmd=set /gm)].filter(([, id]) => connected.has(id));
    expect(kept).toEqual([]);
    await expect(worker.get(JobQueue).probe()).resolves.toBeUndefined();
  });

  it('leave the web ready and its pages open where Redis is away', async () => {
    process.kill(servers.ready.pids.redis, 'SIGSTOP');
    expect([await webReady(), await workerReady()]).toEqual([200, 'redis']);
    expect((await signIn()).status).toBeLessThan(400);
    process.kill(servers.ready.pids.redis, 'SIGCONT');
    await until('', workerReady);
  });
});
