import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopOrphans } from './child-process.mjs';
import { takeLaunchLock } from './launch-lock.mjs';
import { runSql, startMariadb } from './mariadb-server.mjs';
import { startRedis } from './redis-server.mjs';
import { beforeExit } from './shutdown.mjs';
import { ToolError } from './tool-error.mjs';

/**
 * @typedef {object} PrivateServers
 * @property {string} databaseUrl of the database `hop`
 * @property {string} adminUrl of the MariaDB server itself, as root without password
 * @property {string} redisUrl
 * @property {{ mariadb: import('./child-process.mjs').Child, redis: import('./child-process.mjs').Child }} children
 * @property {() => Promise<void>} stop
 */

/**
 * Makes a data folder this process's own until it ends: refuses while another start uses it, and ends what a
 * killed start left running there.
 * @param {string} dataDir
 */
export async function claimDataFolder(dataDir) {
  beforeExit(takeLaunchLock(dataDir));
  await stopOrphans(dataDir);
}

/**
 * Starts MariaDB and Redis as children in a claimed data folder and waits until both answer.
 * @param {{ dataDir: string, fast?: boolean }} options fast: nothing is forced to disk (tests)
 * @returns {Promise<PrivateServers>}
 */
export async function startPrivateServers({ dataDir, fast = false }) {
  const ports = readPorts(dataDir);
  const [mariadb, redis] = await Promise.all([
    startMariadb({ dataDir, fast, preferredPort: ports.mariadb }),
    startRedis({ dataDir, fast, preferredPort: ports.redis }),
  ]);
  rememberPorts(dataDir, { mariadb: mariadb.port, redis: redis.port });
  const made = runSql(mariadb.port, 'create database if not exists hop');
  if (!made.ok) throw new ToolError(`MariaDB refused to create the database: ${made.message.trim()}`);
  const adminUrl = `mysql://root@127.0.0.1:${mariadb.port}`;
  return {
    databaseUrl: `${adminUrl}/hop`,
    adminUrl,
    redisUrl: `redis://127.0.0.1:${redis.port}`,
    children: { mariadb: mariadb.child, redis: redis.child },
    stop: async () => void (await Promise.all([mariadb.child.stop(), redis.child.stop()])),
  };
}

/** The ports of the last start, tried first, so that addresses and mails of yesterday still work. @param {string} dataDir @returns {Record<string, number>} */
export function readPorts(dataDir) {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'ports.json'), 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} dataDir @param {Record<string, number>} ports */
export function rememberPorts(dataDir, ports) {
  writeFileSync(join(dataDir, 'ports.json'), JSON.stringify({ ...readPorts(dataDir), ...ports }));
}
