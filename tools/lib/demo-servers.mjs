import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './paths.mjs';
import { startPrivateServers } from './private-servers.mjs';
import { CommandFailure, productEnvironment, runCliCommand, startInboxProcess } from './start-product.mjs';
import { say, ToolError } from './tool-error.mjs';

/** Exit code of `cli migrate` for a database that this version cannot bring up to date. */
const OF_ANOTHER_VERSION = 3;

/** What belongs together in a data folder: messages in Redis and the inbox are about rows of the database. */
const dataFolders = ['mariadb', 'redis', 'inbox'];

/**
 * Starts MariaDB, Redis and the inbox in a claimed data folder and brings the database up to date. Data of another version
 * is moved aside, told in one line, and the folder begins anew.
 * @param {string} dataDir
 * @param {string} [folder] of the compiled product
 */
export async function startDemoServers(dataDir, folder) {
  const servers = await start(dataDir);
  const refusal = await migrate(servers.variables, folder);
  if (refusal === undefined) return servers;
  await Promise.all(servers.children.map((child) => child.stop()));
  const kept = moveAside(dataDir);
  say(
    `${refusal.replace(/[:.]?$/, '.')} It is kept in ${relative(projectRoot, kept) || kept}, and the demo begins afresh.`,
  );
  const fresh = await start(dataDir);
  const again = await migrate(fresh.variables, folder);
  if (again !== undefined) throw new ToolError(again);
  return fresh;
}

/** @param {string} dataDir */
async function start(dataDir) {
  const servers = await startPrivateServers({ dataDir });
  const inbox = await startInboxProcess(dataDir);
  const variables = await productEnvironment({ dataDir, ...servers, smtpUrl: inbox.smtpUrl, inboxUrl: inbox.httpUrl });
  return { variables, children: [servers.children.mariadb, servers.children.redis, inbox.child] };
}

/**
 * @param {Record<string, string>} variables
 * @param {string} [folder]
 * @returns {Promise<string | undefined>} why the database cannot be used
 */
async function migrate(variables, folder) {
  try {
    await runCliCommand(['migrate'], variables, folder);
    return undefined;
  } catch (error) {
    if (error instanceof CommandFailure && error.code === OF_ANOTHER_VERSION) return error.output;
    throw error;
  }
}

/** @param {string} dataDir */
function moveAside(dataDir) {
  const name = `old-${new Date().toISOString().slice(0, 10)}`;
  let aside = join(dataDir, name);
  for (let count = 2; existsSync(aside); count += 1) aside = join(dataDir, `${name}-${count}`);
  mkdirSync(aside);
  for (const folder of dataFolders) {
    if (existsSync(join(dataDir, folder))) renameSync(join(dataDir, folder), join(aside, folder));
  }
  return aside;
}
