import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp } from './test-app';

const LOOK_MS = 50;
const PATIENCE_MS = 60_000;

/** Web or worker as a process of its own. */
export interface ProductProcess {
  readonly baseUrl: string;
  readonly stop: () => Promise<void>;
  /** Ends it at once, with whatever it is doing. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts web or worker on the database of this test, in demo mode: its clock is the one in the table `demo_clock`.
 * @param variables what differs from the environment of every test
 */
export async function startProductProcess(
  test: { readonly config: Pick<TestApp['config'], 'databaseUrl' | 'redisUrl' | 'smtpUrl'> },
  variables: NodeJS.ProcessEnv = {},
  entry: 'main' | 'worker' = 'main',
): Promise<ProductProcess> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(__dirname, 'run-product.mjs'), entry], {
    env: {
      ...process.env,
      DATABASE_URL: test.config.databaseUrl,
      REDIS_URL: test.config.redisUrl,
      SMTP_URL: test.config.smtpUrl,
      APP_URL: baseUrl,
      PORT: `${port}`,
      WORKER_PORT: `${port}`,
      HOP_DEMO: '1',
      HOP_LOG_LEVEL: 'error',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'exit');
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await answers(baseUrl))) {
    await sleep(LOOK_MS);
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`the ${entry} process: ${output}`);
  }
  return {
    baseUrl,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const answers = (baseUrl: string): Promise<boolean> =>
  fetch(`${baseUrl}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
