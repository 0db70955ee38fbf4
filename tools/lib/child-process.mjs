import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { endProcess, processIdentity } from './process-identity.mjs';
import { assertNotStopping, beforeExit } from './shutdown.mjs';
import { say, ToolError } from './tool-error.mjs';

/**
 * @typedef {object} Child
 * @property {string} name
 * @property {number} pid
 * @property {string} logFile
 * @property {Promise<string>} ended how it ended, once it has
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} stop SIGTERM, then SIGKILL; the same promise however often it is called
 */

/**
 * Starts a long-running child: output to `<dataDir>/logs/<name>.log`, its number to `<dataDir>/run/<name>.json`
 * so that a later start can find it if this process is killed. Stopped by `stop()` or when this process ends.
 * @param {{ name: string, program: string, args: string[], dataDir: string, env?: NodeJS.ProcessEnv, argv0?: string }} options
 * @returns {Promise<Child>}
 */
export async function startChild({ name, program, args, dataDir, env = process.env, argv0 }) {
  assertNotStopping();
  const logFile = openLog(dataDir, name);
  const record = join(dataDir, 'run', `${name}.json`);
  mkdirSync(join(dataDir, 'run'), { recursive: true });
  const log = openSync(logFile, 'a');
  // An own process group: Ctrl-C in the terminal reaches only the launcher, which stops its children in order.
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', log, log], ...(argv0 ? { argv0 } : {}) });
  closeSync(log);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  }).then((how) => (rmSync(record, { force: true }), how));
  const pid = child.pid;
  if (pid === undefined) throw new ToolError(`${name} could not be started: ${await ended}`);
  writeFileSync(record, JSON.stringify({ pid, identity: processIdentity(pid), dataDir }));
  /** @type {Promise<void> | undefined} */
  let stopped;
  const stop = () => (stopped ??= endProcess(pid).then(async () => void (await ended)));
  beforeExit(stop);
  return { name, pid, logFile, ended, stop, isRunning: () => child.exitCode === null && child.signalCode === null };
}

/** @param {string} dataDir @param {string} name */
function openLog(dataDir, name) {
  const logFile = join(dataDir, 'logs', `${name}.log`);
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  if (existsSync(logFile)) renameSync(logFile, join(dataDir, 'logs', `${name}.previous.log`));
  return logFile;
}

/**
 * Ends the children of an earlier launcher on this folder that was killed before it could. A number that now
 * belongs to another process is left alone: start time, command line and folder must all be the recorded ones.
 * @param {string} dataDir
 */
export async function stopOrphans(dataDir) {
  const folder = join(dataDir, 'run');
  const records = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  await Promise.all(records.map((file) => stopOrphan(join(folder, file), dataDir)));
}

/** @param {string} file @param {string} dataDir */
async function stopOrphan(file, dataDir) {
  const found = readRecord(file);
  if (found?.identity && found.dataDir === dataDir && processIdentity(found.pid) === found.identity) {
    say(`Stopping process ${found.pid}, left over from an earlier start`);
    await endProcess(found.pid);
  }
  rmSync(file, { force: true });
}

/** @param {string} file @returns {{ pid: number, identity?: string, dataDir: string } | undefined} */
function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The last lines of a log, for a message about what went wrong. @param {string} file */
export function lastLines(file, count = 15) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
