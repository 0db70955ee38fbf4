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

/** Runs a script of the project to its end. */
export const node = (script: string, args: readonly string[], variables: NodeJS.ProcessEnv) =>
  promisify(execFile)(process.execPath, [join(root, script), ...args], { env: { ...process.env, ...variables } });

async function emptyRedis(): Promise<string> {
  const redis = new Redis(redisUrlOfFile());
  await redis.flushdb();
  redis.disconnect();
  return redisUrlOfFile();
}

/** The demo as it runs for a visitor: web, worker and inbox as processes of their own, from the sources. */
export class DemoProcesses {
  private constructor(
    readonly webUrl: string,
    readonly inboxUrl: string,
    private readonly undo: readonly (() => unknown)[],
  ) {}

  /** @param state of the events when it begins */
  static async start(state: 'draft' | 'published'): Promise<DemoProcesses> {
    const undo: (() => unknown)[] = [];
    const dataDir = mkdtempSync(join(tmpdir(), 'hop-story-'));
    undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const database = await createTestDatabase();
    undo.push(database.drop);
    const inbox = await startTestInbox(dataDir);
    undo.push(() => inbox.stop());
    const inboxUrl = inbox.httpUrl;
    const config = { databaseUrl: database.url, redisUrl: await emptyRedis(), smtpUrl: inbox.smtpUrl };
    const variables = { HOP_INBOX_URL: inboxUrl, HOP_SMS_URL: `${inboxUrl}/api/sms`, HOP_SMS_TOKEN: 'demo' };
    await node('test/support/run-product.mjs', ['cli', 'seed', '--demo', '--state', state], {
      ...{ ...variables, HOP_DEMO: '1', APP_URL: 'http://127.0.0.1' },
      ...{ DATABASE_URL: config.databaseUrl, REDIS_URL: config.redisUrl, SMTP_URL: config.smtpUrl },
    });
    const web = await startProductProcess({ config }, variables);
    undo.push(web.stop);
    undo.push((await startProductProcess({ config }, { ...variables, APP_URL: web.baseUrl }, 'worker')).stop);
    return new DemoProcesses(web.baseUrl, inboxUrl, undo);
  }

  async stop(): Promise<void> {
    for (const step of [...this.undo].reverse()) await step();
  }
}
