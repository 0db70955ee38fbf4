import { randomBytes } from 'node:crypto';
import { createPool } from 'mysql2/promise';
import { startMariadb } from '../../tools/lib/mariadb-server.mjs';
import { claimDataFolder, startPrivateServers } from '../../tools/lib/private-servers.mjs';
import { pause } from '../../tools/lib/process-identity.mjs';
import { startRedis } from '../../tools/lib/redis-server.mjs';
import { beforeExit } from '../../tools/lib/shutdown.mjs';
import { temporaryFolder } from '../../tools/lib/temporary-folder.mjs';

/**
 * @typedef {object} ChaosServers
 * @property {string} databaseUrl
 * @property {string} redisUrl
 * @property {boolean} killable whether the servers themselves may be killed
 * @property {(name: 'mariadb' | 'redis') => Promise<void>} killAndRestart
 */

/** Servers of our own that write everything to disk, so that what is committed survives a kill. @returns {Promise<ChaosServers>} */
export async function ownServers() {
  const dataDir = await temporaryFolder('hop-chaos-');
  await claimDataFolder(dataDir);
  const { databaseUrl, redisUrl, children } = await startPrivateServers({ dataDir });
  const start = { mariadb: startMariadb, redis: startRedis };
  const url = { mariadb: databaseUrl, redis: redisUrl };
  return {
    databaseUrl,
    redisUrl,
    killable: true,
    killAndRestart: async (name) => {
      process.kill(children[name].pid, 'SIGKILL');
      await children[name].ended;
      const preferredPort = Number(new URL(url[name]).port);
      const { port, child } = await start[name]({ dataDir, fast: false, preferredPort });
      if (port !== preferredPort) throw new Error(`${name} came back on another port`);
      children[name] = child;
    },
  };
}

/** A database and a Redis number of our own on the servers of `npm test`, which stay up. @returns {Promise<ChaosServers>} */
export async function serversOfTests() {
  const admin = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? '');
  const name = `hop_chaos_${randomBytes(4).toString('hex')}`;
  const pool = createPool(admin.toString());
  await pool.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  beforeExit(async () => {
    await pool.query(`DROP DATABASE ${name}`);
    await pool.end();
  });
  admin.pathname = `/${name}`;
  return {
    databaseUrl: admin.toString(),
    redisUrl: `${process.env.TEST_REDIS_URL}/15`,
    killable: false,
    killAndRestart: () => Promise.reject(new Error('these servers are not ours')),
  };
}

/** SQL that waits for a database that is coming back. @param {string} databaseUrl */
export function patientSql(databaseUrl) {
  const pool = createPool({ uri: databaseUrl, connectionLimit: 2, timezone: 'Z' });
  beforeExit(() => pool.end());
  return async (/** @type {string} */ sql, /** @type {unknown[]} */ parameters = []) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return /** @type {any} */ ((await pool.query(sql, parameters))[0]);
      } catch (error) {
        if (attempt === 40) throw error;
        await pause(250);
      }
    }
  };
}
