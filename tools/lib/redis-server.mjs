import { connect } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child-process.mjs';
import { findProgram } from './find-program.mjs';
import { startUntilReady } from './start-until-ready.mjs';
import { ToolError } from './tool-error.mjs';

/**
 * Starts a Redis of our own on a loopback port, with its data in `<dataDir>/redis`.
 * @param {{ dataDir: string, fast: boolean, preferredPort?: number }} options
 */
export async function startRedis({ dataDir, fast, preferredPort }) {
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true });
  // Debian's redis-check-rdb (package redis-tools) is the whole server; it looks at the name it is called by.
  const program = findProgram('redis-server', 'redis-check-rdb');
  if (!program) throw new ToolError('redis-server is not installed (Debian: redis-tools).');
  const start = (/** @type {number} */ port) =>
    startChild({ name: 'redis', program, argv0: 'redis-server', args: serverFlags(folder, port, fast), dataDir });
  return startUntilReady(start, answersPing, { seconds: 30, ...(preferredPort ? { preferredPort } : {}) });
}

/** @param {string} folder @param {number} port @param {boolean} fast */
function serverFlags(folder, port, fast) {
  const flags = {
    bind: '127.0.0.1',
    port: String(port),
    dir: folder,
    'maxmemory-policy': 'noeviction',
    appendonly: fast ? 'no' : 'yes',
    save: '',
    // The title would replace the command line, by which a left-over server is recognised.
    'set-proc-title': 'no',
  };
  return Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
}

/** False while it still loads its data. @param {number} port @returns {Promise<boolean>} */
function answersPing(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 }, () => socket.write('PING\r\n'));
    const answer = (/** @type {boolean} */ ready) => (socket.destroy(), resolve(ready));
    socket.once('data', (data) => answer(data.toString().startsWith('+PONG')));
    socket.once('error', () => answer(false)).once('timeout', () => answer(false));
  });
}
