import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { WorkerAppModule } from './app.modules';
import { ConfigError, loadConfig } from './platform/config';
import { requireCurrentSchema, SchemaMismatch } from './platform/database';
import { connectionLimits, MAX_BODY_BYTES } from './platform/http';
import { JobWorkers, Ticker } from './platform/queue';

async function main(): Promise<void> {
  const config = loadConfig();
  await requireCurrentSchema(config.databaseUrl);
  const adapter = new FastifyAdapter({ bodyLimit: MAX_BODY_BYTES, ...connectionLimits(config.requestSeconds) });
  const app = await NestFactory.create<NestFastifyApplication>(WorkerAppModule.with(config), adapter, {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await app.listen(config.workerPort, config.bindAddress);
  app.get(JobWorkers).start();
  app.get(Ticker).start();
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError || error instanceof SchemaMismatch ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
