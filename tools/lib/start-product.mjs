import { join } from 'node:path';
import { lastLines, startChild } from './child-process.mjs';
import { freePort, isFree } from './free-port.mjs';
import { inProject } from './paths.mjs';
import { readPorts, rememberPorts } from './private-servers.mjs';
import { pause } from './process-identity.mjs';
import { runProgram } from './run-program.mjs';
import { say, ToolError } from './tool-error.mjs';

/** @typedef {import('./child-process.mjs').Child} Child */

/**
 * Starts the local inbox and waits until it answers.
 * @param {string} dataDir
 */
export async function startInboxProcess(dataDir) {
  const known = readPorts(dataDir);
  const smtpPort = await freePort(known.smtp);
  const httpPort = await freePort(known.inbox);
  rememberPorts(dataDir, { smtp: smtpPort, inbox: httpPort });
  const ports = ['--smtp-port', String(smtpPort), '--http-port', String(httpPort)];
  const args = [inProject('tools', 'inbox.mjs'), '--data-dir', dataDir, ...ports];
  const child = await startChild({ name: 'inbox', program: process.execPath, args, dataDir });
  const httpUrl = `http://127.0.0.1:${httpPort}`;
  await untilAnswers(child, `${httpUrl}/api/messages`);
  return { child, httpUrl, smtpUrl: `smtp://127.0.0.1:${smtpPort}` };
}

/**
 * The product's environment for these servers.
 * @param {{ dataDir: string, databaseUrl: string, redisUrl: string, smtpUrl: string, inboxUrl: string }} servers
 * @returns {Promise<Record<string, string>>}
 */
export async function productEnvironment({ dataDir, databaseUrl, redisUrl, smtpUrl, inboxUrl }) {
  const known = readPorts(dataDir);
  const web = await webPort(known.web);
  const worker = await freePort(known.worker);
  rememberPorts(dataDir, { web, worker });
  return {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    SMTP_URL: smtpUrl,
    APP_URL: `http://127.0.0.1:${web}`,
    PORT: String(web),
    WORKER_PORT: String(worker),
    HOP_DATA_DIR: dataDir,
    HOP_DEMO: '1',
    HOP_INBOX_URL: inboxUrl,
    HOP_SMS_URL: `${inboxUrl}/api/sms`,
    HOP_SMS_TOKEN: 'demo',
  };
}

/** @param {number} [preferred] */
async function webPort(preferred) {
  const asked = process.env.PORT;
  if (!asked || asked === '0') return freePort(preferred);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new ToolError(`PORT is not a port number: ${asked}`);
  if (!(await isFree(port))) throw new ToolError(`PORT ${port} is already in use on 127.0.0.1.`);
  return port;
}

/** Where the built product is. */
const BUILT = inProject('dist');

/**
 * Runs one command of the product's command line; its output is shown only when it fails.
 * @param {string[]} args
 * @param {Record<string, string>} variables
 * @param {string} [folder] of the compiled product
 */
export async function runCliCommand(args, variables, folder = BUILT) {
  const env = { ...process.env, ...variables };
  const { code, output } = await runProgram(process.execPath, [join(folder, 'cli.js'), ...args], {
    env,
    stdout: 'quiet',
  });
  if (code !== 0) throw new CommandFailure(args, code, output.trim());
}

/** A command of the product's command line that failed; `output` is all it wrote. */
export class CommandFailure extends ToolError {
  /** @param {string[]} args @param {number} code @param {string} output */
  constructor(args, code, output) {
    super(`\`cli ${args.join(' ')}\` failed:\n${output}`);
    this.code = code;
    this.output = output;
  }
}

/**
 * Starts worker and web and waits until both are ready. The web process is the first to stop again.
 * @param {string} dataDir
 * @param {Record<string, string>} variables
 * @returns {Promise<Child[]>}
 */
export async function startProduct(dataDir, variables) {
  const processes = await launchProduct(dataDir, variables, BUILT);
  await untilProductIsReady(processes, variables);
  return [processes.worker, processes.web];
}

/**
 * Starts worker and web, which are not ready yet.
 * @param {string} dataDir
 * @param {Record<string, string>} variables
 * @param {string} folder of the compiled product
 * @returns {Promise<{ worker: Child, web: Child }>}
 */
export async function launchProduct(dataDir, variables, folder) {
  const env = { ...process.env, ...variables };
  const start = (/** @type {string} */ name, /** @type {string} */ file) =>
    startChild({
      name,
      program: process.execPath,
      args: ['--enable-source-maps', join(folder, file)],
      dataDir,
      env,
    });
  const worker = await start('worker', 'worker.js');
  return { worker, web: await start('web', 'main.js') };
}

/**
 * @param {{ worker: Child, web: Child }} processes
 * @param {Record<string, string>} variables
 * @throws ToolError when one ends, or is not ready in time
 */
export async function untilProductIsReady({ worker, web }, variables) {
  await Promise.all([
    untilAnswers(worker, `http://127.0.0.1:${variables.WORKER_PORT}/health/ready`),
    untilAnswers(web, `${variables.APP_URL}/health/ready`),
  ]);
}

/**
 * Rejects as soon as one of the children ends by itself, with the end of its log.
 * @param {Child[]} children
 * @returns {Promise<never>}
 */
export function unexpectedEnd(children) {
  const end = Promise.race(
    children.map(async (child) => {
      const how = await child.ended;
      throw new ToolError(
        `${child.name} stopped by itself: ${how}. The end of ${child.logFile}:\n${lastLines(child.logFile)}`,
      );
    }),
  );
  end.catch(() => undefined);
  return end;
}

const READY_WITHIN_SECONDS = 90;

/** @param {Child} child @param {string} url */
async function untilAnswers(child, url) {
  let last = 'no answer';
  for (const end = Date.now() + READY_WITHIN_SECONDS * 1000; Date.now() < end && child.isRunning(); await pause(100)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) last = `${answer.status} ${await answer.text()}`;
  }
  const why = child.isRunning() ? `is not ready after ${READY_WITHIN_SECONDS} s (${last})` : await child.ended;
  say(lastLines(child.logFile));
  throw new ToolError(`${child.name} ${why}. Its log: ${child.logFile}`);
}
