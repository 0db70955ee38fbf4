/**
 * The private MariaDB and Redis alone, until a signal: `node tools/servers.mjs --data-dir <folder> [--fast]`.
 * Prints one JSON line with their addresses and process numbers when both answer.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { claimDataFolder, startPrivateServers } from './lib/private-servers.mjs';
import { runTool, untilSignal } from './lib/shutdown.mjs';
import { ToolError } from './lib/tool-error.mjs';

runTool(async () => {
  const { values } = parseArgs({
    options: { 'data-dir': { type: 'string' }, fast: { type: 'boolean', default: false } },
  });
  if (!values['data-dir']) throw new ToolError('Say where the data goes: --data-dir <folder>.');
  const dataDir = resolve(values['data-dir']);
  await claimDataFolder(dataDir);
  const { databaseUrl, adminUrl, redisUrl, children } = await startPrivateServers({ dataDir, fast: values.fast });
  const pids = { mariadb: children.mariadb.pid, redis: children.redis.pid };
  process.stdout.write(`${JSON.stringify({ databaseUrl, adminUrl, redisUrl, pids })}\n`);
  await untilSignal();
});
