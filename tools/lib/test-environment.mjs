import { claimDataFolder, startPrivateServers } from './private-servers.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/** Starts servers that live as long as this process and returns the environment tests and benchmarks find them by. */
export async function startTestServers() {
  const dataDir = await temporaryFolder('hop-test-');
  await claimDataFolder(dataDir);
  const { adminUrl, redisUrl } = await startPrivateServers({ dataDir, fast: true });
  return { ...process.env, TEST_DATABASE_ADMIN_URL: adminUrl, TEST_REDIS_URL: redisUrl };
}
