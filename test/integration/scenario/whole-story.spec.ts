import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { createTestDatabase } from '../../support';
import { startProductProcess } from '../../support/product-process';
import { startTestInbox } from '../../support/servers';
import { redisUrlOfFile } from '../notifications/support/mail-world';

const root = resolve(__dirname, '..', '..', '..');

const node = (script: string, args: readonly string[], variables: NodeJS.ProcessEnv) =>
  promisify(execFile)(process.execPath, [join(root, script), ...args], { env: { ...process.env, ...variables } });

async function emptyRedis(): Promise<string> {
  const redis = new Redis(redisUrlOfFile());
  await redis.flushdb();
  redis.disconnect();
  return redisUrlOfFile();
}

/** What `npm run demo -- --once` tells, on the product from its sources. */
describe('the whole story of the demo, told over HTTP alone', () => {
  const undo: (() => unknown)[] = [];
  let webUrl: string;
  let inboxUrl: string;

  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'hop-story-'));
    undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const database = await createTestDatabase();
    undo.push(database.drop);
    const inbox = await startTestInbox(dataDir);
    undo.push(() => inbox.stop());
    inboxUrl = inbox.httpUrl;
    const config = { databaseUrl: database.url, redisUrl: await emptyRedis(), smtpUrl: inbox.smtpUrl };
    const variables = { HOP_INBOX_URL: inboxUrl, HOP_SMS_URL: `${inboxUrl}/api/sms`, HOP_SMS_TOKEN: 'demo' };
    await node('test/support/run-product.mjs', ['cli', 'seed', '--demo', '--state', 'draft'], {
      ...{ ...variables, HOP_DEMO: '1', APP_URL: 'http://127.0.0.1' },
      ...{ DATABASE_URL: config.databaseUrl, REDIS_URL: config.redisUrl, SMTP_URL: config.smtpUrl },
    });
    const web = await startProductProcess({ config }, variables);
    undo.push(web.stop);
    webUrl = web.baseUrl;
    undo.push((await startProductProcess({ config }, { ...variables, APP_URL: webUrl }, 'worker')).stop);
  });
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });

  it('ends with everybody placed and every message sent', async () => {
    const { stdout } = await node('tools/story.mjs', [], { APP_URL: webUrl, INBOX_URL: inboxUrl });
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ referred: 40, seated: 36, waiting: 4, withInterview: 35, interviews: 37, firstChoices: 31 },
      mails: { failed: 0 },
    });
  });
});
