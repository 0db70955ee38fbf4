import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../../src/platform/database';
import { startTestApp } from '../../support';
import { startServers } from '../../support/servers';

jest.setTimeout(60_000);

describe('a database that is away', () => {
  it('is said with 503 and when to come back: a page for people, a problem for programs', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'hop-away-'));
    const servers = await startServers(dataDir);
    const { databaseUrl, redisUrl, pids } = servers.ready;
    await migrate(databaseUrl);
    const test = await startTestApp({ scenario: 'none', config: { databaseUrl, redisUrl } });
    const cookie = 'hnj_session=0123456789012345678901234567890123456789012';
    const ask = (path: string) => fetch(new URL(path, test.baseUrl), { headers: { cookie }, redirect: 'manual' });
    expect((await ask('/evenementen')).status).toBe(303);

    process.kill(pids.mariadb, 'SIGKILL');
    const page = await ask('/evenementen');
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await page.text()).toContain('Even niet bereikbaar');
    const authorization = `Bearer ${'0'.repeat(43)}`;
    const call = await fetch(new URL('/api/v1/events/HNJ-2027-01/referrals', test.baseUrl), {
      headers: { authorization },
    });
    expect([call.status, call.headers.get('retry-after')]).toEqual([503, '10']);
    expect(call.headers.get('content-type')).toContain('application/problem+json');
    expect(await call.json()).toMatchObject({ status: 503, code: 'DATABASE.AWAY' });
    expect((await ask('/health/ready')).status).toBe(503);
    expect((await ask('/health/live')).status).toBe(200);

    await test.close();
    await servers.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
