import { spawn } from 'node:child_process';
import { endProcess } from './process-identity.mjs';
import { projectRoot } from './paths.mjs';
import { assertNotStopping, beforeExit } from './shutdown.mjs';

/**
 * Runs a program to its end; a signal to this process ends it and what it started.
 * `stdout: 'stderr'` keeps this process's stdout free for results; `'quiet'` keeps both for `output`.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdout?: 'inherit' | 'stderr' | 'pipe' | 'quiet' }} [options]
 * @returns {Promise<{ code: number, output: string }>} output: what was piped
 */
export async function runProgram(program, args, { env = process.env, stdout = 'inherit' } = {}) {
  assertNotStopping();
  const child = spawn(program, args, { cwd: projectRoot, env, detached: true, stdio: channels(stdout) });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  /** @type {Promise<number>} */
  const closed = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  const { pid } = child;
  if (pid !== undefined) beforeExit(() => endProcess(pid, { group: true, graceMilliseconds: 10_000 }));
  return { code: await closed, output };
}

/** @param {string} stdout @returns {import('node:child_process').StdioOptions} */
function channels(stdout) {
  if (stdout === 'quiet') return ['ignore', 'pipe', 'pipe'];
  if (stdout === 'stderr') return ['ignore', process.stderr.fd, 'inherit'];
  return ['ignore', stdout === 'pipe' ? 'pipe' : 'inherit', 'inherit'];
}
