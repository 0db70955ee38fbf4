import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { WorkerAppModule } from '../../src/app.modules';
import { loadConfig } from '../../src/platform/config';
import { migrate } from '../../src/platform/database';
import { addMessages, loadPeople, LOAD_NOW } from '../bench/mail/mail-load';

/** Makes a database with the demo's event and its people, and a number of messages to them that are due now. */
async function main(): Promise<void> {
  const config = loadConfig();
  await migrate(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerAppModule.with(config), { logger: false });
  await loadPeople(app);
  await addMessages(app.get(DataSource), { count: Number(process.argv[2] ?? 200), prefix: 'chaos', dueAt: LOAD_NOW });
  await app.close();
}

void main();
