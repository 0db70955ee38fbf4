import 'reflect-metadata';
import { ConfigError, loadConfig } from './platform/config';
import { createWebApp } from './web-app';

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createWebApp(config);
  await app.listen(config.port, config.bindAddress);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
});
