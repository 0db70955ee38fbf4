import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ApiTokenRepository, CreateApiToken, RevokeApiToken } from '../../../src/modules/identity';
import { hashToken } from '../../../src/platform/tokens';
import { startTestApp, type TestApp } from '../../support';

const ELS = 'els@vdab.example';
const REFERRALS = '/api/v1/events/HNJ-2027-01/referrals';

interface CliAnswer {
  readonly stdout: string;
  readonly stderr: string;
}

describe('API tokens', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());
  beforeEach(() => test.sql('DELETE FROM api_token'));

  const make = (more: { readonly scopes?: readonly string[]; readonly days?: number } = {}) =>
    test.get(CreateApiToken).execute({ email: ELS, label: 'planbord', ...more });
  const call = (token: string, method = 'GET', path = REFERRALS) =>
    fetch(new URL(path, test.baseUrl), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(method === 'POST' && { body: '{}' }),
    });

  it('do what their scopes say, and nothing else', async () => {
    const [reads, writes, all] = [
      await make({ scopes: ['referrals:read'] }),
      await make({ scopes: ['referrals:write'] }),
      await make(),
    ];
    const answers = async ({ token }: { token: string }) => [
      (await call(token)).status,
      (await call(token, 'POST')).status,
      (await call(token, 'POST', `${REFERRALS}/0198a000-0000-7000-8000-000000000000/cancel`)).status,
    ];
    expect(await answers(reads)).toEqual([200, 403, 403]);
    expect(await answers(writes)).toEqual([403, 422, 422]);
    expect(await answers(all)).toEqual([200, 422, 422]);
    const refused = await call(reads.token, 'POST');
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({
      status: 403,
      code: 'TOKEN.SCOPE_MISSING',
      details: { scope: 'referrals:write' },
    });
    expect(await test.sql('SELECT id FROM registration')).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown scope', { scopes: ['referrals:read', 'people:all'] }, 'TOKEN.SCOPE_UNKNOWN'],
    ['no scope', { scopes: [] }, 'TOKEN.SCOPE_UNKNOWN'],
    ['more than a year', { days: 366 }, 'TOKEN.DAYS_WRONG'],
    ['no day', { days: 0 }, 'TOKEN.DAYS_WRONG'],
    ['no number of days', { days: Number.NaN }, 'TOKEN.DAYS_WRONG'],
  ])('are not made with %s', async (_, more, code) => {
    await expect(make(more)).rejects.toMatchObject({ code, kind: 'invalid' });
    expect(await test.sql('SELECT id FROM api_token')).toEqual([]);
  });

  it('are listed without their secret, with when they were last used', async () => {
    const { id, token } = await make({ scopes: ['referrals:read'], days: 30 });
    const live = () => test.get(ApiTokenRepository).live();
    const [before] = await live();
    expect(before).toMatchObject({
      ...{ id, user: ELS, association: 'aalst', label: 'planbord', scopes: ['referrals:read'], lastUsedAt: null },
    });
    expect(before!.expiresAt.getTime() - before!.createdAt.getTime()).toBe(30 * 86_400_000);
    await call(token);
    const [after] = await live();
    expect(after!.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(after)).not.toMatch(new RegExp(`${token}|${hashToken(token)}`));
  });

  it('open nothing once they are taken back or over', async () => {
    const { id, token } = await make();
    await test.get(RevokeApiToken).execute({ tokenId: id });
    expect((await call(token)).status).toBe(401);
    expect(await test.get(ApiTokenRepository).live()).toEqual([]);
    await expect(test.get(RevokeApiToken).execute({ tokenId: id })).rejects.toMatchObject({ kind: 'not-found' });
    const old = await make();
    await test.sql('UPDATE api_token SET expires_at = UTC_TIMESTAMP(6) WHERE id = ?', [old.id]);
    expect((await call(old.token)).status).toBe(401);
  });

  it('that were made before there were scopes may do all there was', async () => {
    const { id, token } = await make();
    await test.sql('UPDATE api_token SET scopes = DEFAULT(scopes) WHERE id = ?', [id]);
    expect([(await call(token)).status, (await call(token, 'POST')).status]).toEqual([200, 422]);
  });

  it('are made, listed and taken back on the command line', async () => {
    const cli = async (...args: readonly string[]) => {
      const { databaseUrl, redisUrl, smtpUrl } = test.config;
      const settings = {
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        SMTP_URL: smtpUrl,
        APP_URL: 'http://127.0.0.1',
      };
      const env = { ...process.env, ...settings, HOP_DEMO: '1', NODE_ENV: 'test' };
      const command = [join(__dirname, '../../support/run-product.mjs'), 'cli', ...args];
      return promisify(execFile)(process.execPath, command, { env }).catch((error: unknown) => error as CliAnswer);
    };
    const made = await cli('token-create', '--user', ELS, '--scopes', 'referrals:read', '--days', '7');
    const { id, token } = JSON.parse(made.stdout) as { id: string; token: string };
    expect((await call(token)).status).toBe(200);
    const { tokens } = JSON.parse((await cli('token-list')).stdout) as { tokens: unknown[] };
    expect(tokens).toEqual([expect.objectContaining({ id, user: ELS, scopes: ['referrals:read'] })]);
    expect(JSON.parse((await cli('token-revoke', id)).stdout)).toEqual({ revoked: id });
    expect((await call(token)).status).toBe(401);
    for (const [args, code, line] of [
      [['token-revoke', id], 1, /is al ingetrokken/],
      [['token-revoke'], 2, /token-revoke <id>/],
      [['token-create', '--user', ELS, '--scopes', 'alles'], 2, /kennen we niet: alles/],
    ] as const)
      expect(await cli(...args)).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(line) as string });
  }, 60_000);

  it('have the scope of each operation in the document of the API', async () => {
    const document = (await (await fetch(new URL('/api/openapi.json', test.baseUrl))).json()) as {
      paths: Record<string, Record<string, { security?: unknown }>>;
    };
    const scopes = Object.values(document.paths).flatMap((item) =>
      Object.entries(item).map(([method, { security }]) => [method, security]),
    );
    expect(scopes).toHaveLength(3);
    for (const [method, security] of scopes)
      expect(security).toEqual([{ bearer: [method === 'get' ? 'referrals:read' : 'referrals:write'] }]);
  });
});
