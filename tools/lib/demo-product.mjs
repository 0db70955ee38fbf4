import { startDemoServers } from './demo-servers.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { installMissing } from './install-missing.mjs';
import { inProject } from './paths.mjs';
import { claimDataFolder } from './private-servers.mjs';
import { runProgram } from './run-program.mjs';
import { runCliCommand, startProduct, unexpectedEnd } from './start-product.mjs';
import { say } from './tool-error.mjs';

/**
 * @typedef {object} DemoProduct
 * @property {Record<string, string>} variables the product's environment
 * @property {import('./child-process.mjs').Child[]} servers
 * @property {import('./child-process.mjs').Child[]} product worker and web
 */

/**
 * Installs and builds what is missing, starts the servers on this data folder and the product on them, and fills the
 * database.
 * @param {string} dataDir
 * @param {string[]} seedCommand
 * @returns {Promise<DemoProduct>}
 */
export async function startDemo(dataDir, seedCommand) {
  await claimDataFolder(dataDir);
  await installMissing();
  await ensureBuild();
  say('Starting MariaDB, Redis and the inbox …');
  const { children, variables } = await startDemoServers(dataDir);
  say('Filling the database …');
  await runCliCommand(seedCommand, variables);
  say('Starting web and worker …');
  return { variables, servers: children, product: await startProduct(dataDir, variables) };
}

/** What the story begins with: an event that is not open for referral yet. */
export const BEFORE_THE_STORY = ['seed', '--demo', '--state', 'draft'];

/**
 * Does the whole main job of the demo's event on a product that was just started.
 * @param {DemoProduct} demo
 * @returns {Promise<{ code: number, summary: string | undefined }>} summary: one line of JSON, when it got so far
 */
export async function tellStory({ variables, servers, product }) {
  const env = { ...process.env, ...variables, INBOX_URL: variables.HOP_INBOX_URL };
  const story = runProgram(process.execPath, [inProject('tools', 'story.mjs')], { env, stdout: 'pipe' });
  const { code, output } = await Promise.race([story, unexpectedEnd([...servers, ...product])]);
  return { code, summary: output.trim() || undefined };
}
