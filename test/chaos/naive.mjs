/**
 * The design the product does not have: commit, then add a job with the whole mail to the queue, and let a worker with
 * three attempts send it. Run in the same weather for a few seconds, to show what it costs.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import { pause } from '../../tools/lib/process-identity.mjs';
import { startSink } from './sink.mjs';

const MAILS = 300;
const QUEUE = 'naive';

/** @param {import('./chaos-servers.mjs').ChaosServers} servers */
export async function naiveLosses(servers) {
  const sink = await startSink();
  const start = () => fork(fileURLToPath(import.meta.url), [servers.redisUrl, sink.url], { stdio: 'ignore' });
  let worker = start();
  const connection = new Redis(servers.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  connection.on('error', () => undefined);
  await once(connection, 'ready');
  const queue = new Queue(QUEUE, { connection });
  queue.on('error', () => undefined);
  let refused = 0;
  for (let number = 0; number < MAILS; number += 1) {
    // The row is committed by now; when this fails nobody knows that a mail is missing.
    await queue.add('mail', { number }, { attempts: 3, removeOnComplete: true }).catch(() => (refused += 1));
    await pause(10);
    // A new version is being rolled out when Redis restarts, as happens.
    if (number === 80) worker.kill('SIGKILL');
    if (number === 120) await connection.flushdb();
    if (number === 130) worker = start();
    if (number === 180) sink.fault.plan('drop-after-data', 10);
    if (number === 240) void servers.killAndRestart('redis');
  }
  await pause(5_000);
  worker.kill('SIGKILL');
  connection.disconnect();
  await sink.stop();
  const all = [...sink.arrivals.values()];
  return {
    messages: MAILS,
    delivered: all.length,
    lost: MAILS - all.length,
    refusedByTheQueue: refused,
    duplicates: all.filter((moments) => moments.length > 1).length,
  };
}

function work() {
  const [redisUrl = '', smtpUrl = ''] = process.argv.slice(2);
  const transport = createTransport({ url: smtpUrl, pool: true });
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  const worker = new Worker(
    QUEUE,
    async ({ data }) => {
      const messageId = `<naive-${data.number}@chaos.example>`;
      await transport.sendMail({
        from: 'a@hop.example',
        to: 'b@hop.example',
        subject: 'Test',
        text: 'Test',
        messageId,
      });
    },
    { connection, concurrency: 10 },
  );
  worker.on('error', () => undefined);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) work();
