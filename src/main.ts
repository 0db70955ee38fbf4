import 'reflect-metadata';
import { ConfigError, loadConfig } from './platform/config';
import { requireCurrentSchema, SchemaMismatch } from './platform/database';
import { warmSolver } from './planners/interviews';
import { createWebApp } from './web-app';

async function main(): Promise<void> {
  const config = loadConfig();
  await requireCurrentSchema(config.databaseUrl);
  const app = await createWebApp(config);
  await app.listen(config.port, config.bindAddress);
  // Whoever plans first then only waits longer.
  await warmSolver().catch((error: unknown) =>
    process.stderr.write(`The solver was not warmed up: ${String(error)}\n`),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError || error instanceof SchemaMismatch ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
