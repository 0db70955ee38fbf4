/**
 * `npm run demo`: the whole product on this machine, until Ctrl-C.
 * `npm run demo -- --once`: the same on fresh data, then the whole main job; the last line is its summary.
 */
import { parseArgs } from 'node:util';
import { writeDemoEnvironment } from './lib/demo-env.mjs';
import { startDemoServers } from './lib/demo-servers.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { installMissing } from './lib/install-missing.mjs';
import { dataDirectory, inProject } from './lib/paths.mjs';
import { claimDataFolder } from './lib/private-servers.mjs';
import { runProgram } from './lib/run-program.mjs';
import { runTool, shutDown, untilSignal } from './lib/shutdown.mjs';
import { runCliCommand, startProduct, unexpectedEnd } from './lib/start-product.mjs';
import { throwAwayFolder } from './lib/throw-away-folder.mjs';
import { say, ToolError } from './lib/tool-error.mjs';

runTool(() => (readArguments().once ? runOnce() : runUntilStopped()));

function readArguments() {
  try {
    return parseArgs({ options: { once: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new ToolError('Usage: npm run demo [-- --once]');
  }
}

async function runUntilStopped() {
  const dataDir = dataDirectory();
  const { children, variables } = await startEverything(dataDir, ['seed', '--demo']);
  writeDemoEnvironment(dataDir, variables);
  announce(variables);
  say('Press Ctrl-C to stop.');
  await Promise.race([untilSignal(), unexpectedEnd(children)]);
  say('Stopping …');
}

async function runOnce() {
  const { folder, done } = await throwAwayFolder(dataDirectory());
  const { children, variables } = await startEverything(folder, ['seed', '--demo', '--state', 'draft']);
  announce(variables);
  const env = { ...process.env, ...variables, INBOX_URL: variables.HOP_INBOX_URL };
  const story = runProgram(process.execPath, [inProject('tools', 'story.mjs')], { env, stdout: 'pipe' });
  const { code, output } = await Promise.race([story, unexpectedEnd(children)]);
  const lines = output.trimEnd().split('\n');
  const summary = lines.pop();
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  if (code === 0) done();
  await shutDown();
  if (summary) process.stdout.write(`${summary}\n`);
  return code;
}

/** @param {string} dataDir @param {string[]} seedCommand */
async function startEverything(dataDir, seedCommand) {
  await claimDataFolder(dataDir);
  await installMissing();
  await ensureBuild();
  say('Starting MariaDB, Redis and the inbox …');
  const { children, variables } = await startDemoServers(dataDir);
  say('Filling the database …');
  await runCliCommand(seedCommand, variables);
  say('Starting web and worker …');
  const product = await startProduct(dataDir, variables);
  return { variables, children: [...children, ...product] };
}

/** @param {Record<string, string>} variables */
function announce({ APP_URL, HOP_INBOX_URL }) {
  process.stdout.write(`ready ${APP_URL}\ninbox ${HOP_INBOX_URL}\ndemo  ${APP_URL}/demo\n`);
}
