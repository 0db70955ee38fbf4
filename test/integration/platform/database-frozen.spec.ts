import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../../src/platform/database';
import { startTestApp, type TestApp } from '../../support';
import { startServers } from '../../support/servers';

jest.setTimeout(120_000);

/** A stopped process: connections are taken by the kernel, and nobody answers. */
describe('a database that is frozen', () => {
  let dataDir: string;
  let servers: Awaited<ReturnType<typeof startServers>>;
  let test: TestApp;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'hop-frozen-'));
    servers = await startServers(dataDir);
    const { databaseUrl, redisUrl } = servers.ready;
    await migrate(databaseUrl);
    test = await startTestApp({ scenario: 'none', config: { databaseUrl, redisUrl } });
  });
  afterAll(async () => {
    process.kill(servers.ready.pids.mariadb, 'SIGCONT');
    await test.close();
    await servers.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const cookie = 'hnj_session=0123456789012345678901234567890123456789012';
  const ask = (path: string) => fetch(new URL(path, test.baseUrl), { headers: { cookie }, redirect: 'manual' });

  it('is said to everybody who waits, at once to who comes later, and over when it answers again', async () => {
    expect((await ask('/evenementen')).status).toBe(303);
    process.kill(servers.ready.pids.mariadb, 'SIGSTOP');

    const waiting = await Promise.all(Array.from({ length: 40 }, () => ask('/evenementen')));
    expect(new Set(waiting.map(({ status }) => status))).toEqual(new Set([503]));
    expect(waiting[0]?.headers.get('retry-after')).toBe('10');
    const later = await ask('/evenementen');
    expect(later.status).toBe(503);
    expect(await later.text()).toContain('Even niet bereikbaar');
    expect((await ask('/health/ready')).status).toBe(503);
    expect((await ask('/health/live')).status).toBe(200);
    const metrics = await ask('/metrics');
    expect(metrics.status).toBe(200);
    expect(await metrics.text()).toContain('nodejs_eventloop_lag_seconds');

    process.kill(servers.ready.pids.mariadb, 'SIGCONT');
    await untilIs(303, () => ask('/evenementen'));
    expect((await ask('/health/ready')).status).toBe(200);
  });

  it('does not take a slow statement for silence', async () => {
    const slow = await test.sql<{ slept: number }>('SELECT SLEEP(7) AS slept');
    expect(slow).toEqual([{ slept: 0 }]);
  });
});

async function untilIs(status: number, ask: () => Promise<Response>): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if ((await ask()).status === status) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`never answered ${status}`);
}
