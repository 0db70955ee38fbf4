import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ClsServiceManager } from 'nestjs-cls';
import { DataSource } from 'typeorm';
import { WorkerAppModule } from '../../src/app.modules';
import { loadDemoScenario } from '../../src/demo/load-demo-scenario';
import { ReferDemoPeople } from '../../src/demo/refer-demo-people';
import { newId } from '../../src/kernel';
import { UserReader } from '../../src/modules/identity';
import { ReferJobseeker } from '../../src/modules/registrations';
import { DemoClock } from '../../src/platform/clock';
import { loadConfig } from '../../src/platform/config';
import { migrate } from '../../src/platform/database';

const START = new Date('2027-01-25T09:00:00Z');
const USEFUL_UNTIL = new Date('2027-03-10T19:00:00Z');

/** Makes a database with the demo's event and its people, and a number of messages to them that are due now. */
async function main(): Promise<void> {
  const config = loadConfig();
  await migrate(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerAppModule.with(config), { logger: false });
  const dataSource = app.get(DataSource);
  await ClsServiceManager.getClsService().run(async () => {
    await app.get(DemoClock, { strict: false }).moveTo(START);
    await loadDemoScenario(app, { state: 'published' });
    const get = { users: app.get(UserReader, { strict: false }), refer: app.get(ReferJobseeker, { strict: false }) };
    await new ReferDemoPeople(get.users, get.refer).execute();
  });
  await dataSource.query("UPDATE jobseeker SET email = CONCAT(id, '@people.example'), channel = 'mail'");
  await addMessages(dataSource, Number(process.argv[2] ?? 200));
  await app.close();
}

/** Half of a kind that is sent again after a doubt, half of a kind that then waits for a person. */
async function addMessages(dataSource: DataSource, count: number): Promise<void> {
  const people = await dataSource.query<{ id: string; event_id: string; association_id: string }[]>(
    "SELECT id, event_id, association_id FROM registration WHERE state IN ('seated', 'confirmed') ORDER BY id",
  );
  await dataSource.query('DELETE FROM message');
  for (let start = 0; start < count; start += 500) {
    const rows = Array.from({ length: Math.min(500, count - start) }, (_, index) => {
      const number = start + index;
      const person = people[number % people.length]!;
      const id = newId();
      const kind = number % 2 === 0 ? 'confirmation' : 'reminder-7';
      const key = `${kind}:${person.id}:chaos-${number}`;
      return [
        id,
        person.association_id,
        person.event_id,
        kind,
        'participant',
        person.id,
        'mail',
        'planned',
        START,
        USEFUL_UNTIL,
        key,
        `<${id}@chaos.example>`,
        START,
      ];
    });
    await dataSource.query(
      `INSERT INTO message (id, association_id, event_id, kind, recipient_type, recipient_id, channel, state, due_at,
         useful_until, dedupe_key, smtp_message_id, created_at) VALUES ?`,
      [rows],
    );
  }
}

void main();
