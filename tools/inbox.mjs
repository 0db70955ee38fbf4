/**
 * The local inbox: takes every mail of the demo or a test and shows it at a local address.
 * `node tools/inbox.mjs --data-dir <folder> [--smtp-port <n>] [--http-port <n>]` prints one JSON line when it answers.
 */
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createInboxHttp } from './lib/inbox/inbox-http.mjs';
import { MessageStore } from './lib/inbox/message-store.mjs';
import { createSmtpReceiver, PlannedFault } from './lib/inbox/smtp-receiver.mjs';
import { beforeExit, runTool, untilSignal } from './lib/shutdown.mjs';
import { ToolError } from './lib/tool-error.mjs';

/**
 * Starts the inbox on loopback ports (0 or absent: a free one); mails are kept in `<dataDir>/inbox`.
 * @param {{ smtpPort?: number, httpPort?: number, dataDir: string }} options
 */
export async function startInbox({ smtpPort = 0, httpPort = 0, dataDir }) {
  const store = new MessageStore(join(dataDir, 'inbox'));
  await store.load();
  const fault = new PlannedFault();
  const smtp = createSmtpReceiver({ store, fault });
  const http = createInboxHttp({ store, fault });
  await Promise.all([listen(smtp.server, smtpPort), listen(http, httpPort)]);
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    httpUrl: `http://127.0.0.1:${portOf(http)}`,
    stop: async () => {
      http.closeAllConnections();
      await Promise.all([
        new Promise((done) => http.close(done)),
        new Promise((done) => smtp.close(() => done(undefined))),
      ]);
    },
  };
}

/** @param {import('node:net').Server} server @param {number} port */
async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

/** @param {import('node:net').Server} server */
const portOf = (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port;

async function main() {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({ options: { 'data-dir': text, 'smtp-port': text, 'http-port': text } });
  if (!values['data-dir']) throw new ToolError('Say where the mails go: --data-dir <folder>.');
  const inbox = await startInbox({
    dataDir: resolve(values['data-dir']),
    smtpPort: Number(values['smtp-port'] ?? 0),
    httpPort: Number(values['http-port'] ?? 0),
  });
  beforeExit(inbox.stop);
  process.stdout.write(`${JSON.stringify({ smtpUrl: inbox.smtpUrl, httpUrl: inbox.httpUrl })}\n`);
  await untilSignal();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runTool(main);
