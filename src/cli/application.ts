import type { INestApplicationContext } from '@nestjs/common';

/** Runs the work inside the application (all modules, no HTTP, no timers) and closes it. */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const { NestFactory } = await import('@nestjs/core');
  const { WorkerAppModule } = await import('../app.modules');
  const { loadConfig } = await import('../platform/config');
  const { requireCurrentSchema } = await import('../platform/database');
  const config = { ...loadConfig(), logLevel: 'silent' as const };
  await requireCurrentSchema(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerAppModule.with(config), { logger: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
