/**
 * `npm run demo`: the whole product on this machine, until Ctrl-C.
 * `npm run demo -- --once`: the same on fresh data, then the whole main job; the last line is its summary.
 */
import { parseArgs } from 'node:util';
import { writeDemoEnvironment } from './lib/demo-env.mjs';
import { BEFORE_THE_STORY, startDemo, tellStory } from './lib/demo-product.mjs';
import { dataDirectory } from './lib/paths.mjs';
import { runTool, shutDown, untilSignal } from './lib/shutdown.mjs';
import { unexpectedEnd } from './lib/start-product.mjs';
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
  const { servers, product, variables } = await startDemo(dataDir, ['seed', '--demo']);
  writeDemoEnvironment(dataDir, variables);
  announce(variables);
  say('Press Ctrl-C to stop.');
  await Promise.race([untilSignal(), unexpectedEnd([...servers, ...product])]);
  say('Stopping …');
}

async function runOnce() {
  const { folder, done } = await throwAwayFolder(dataDirectory());
  const demo = await startDemo(folder, BEFORE_THE_STORY);
  announce(demo.variables);
  const { code, summary } = await tellStory(demo);
  if (code === 0) done();
  await shutDown();
  if (summary) process.stdout.write(`${summary}\n`);
  return code;
}

/** @param {Record<string, string>} variables */
function announce({ APP_URL, HOP_INBOX_URL }) {
  process.stdout.write(`ready ${APP_URL}\ninbox ${HOP_INBOX_URL}\ndemo  ${APP_URL}/demo\n`);
}
