import type { INestApplicationContext } from '@nestjs/common';
import { ClsServiceManager } from 'nestjs-cls';
import { DataSource } from 'typeorm';
import { loadDemoScenario } from '../../../src/demo/load-demo-scenario';
import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { demoScenario } from '../../../src/demo/scenario';
import { newId } from '../../../src/kernel';
import { UserReader } from '../../../src/modules/identity';
import { ReferJobseeker } from '../../../src/modules/registrations';
import { DemoClock } from '../../../src/platform/clock';

/** Where the demo's clock stands: six weeks before the event. */
export const LOAD_NOW = new Date('2027-01-25T09:00:00Z');

const USEFUL_UNTIL = new Date('2027-03-10T19:00:00Z');
const ROWS = 500;

/** The demo's event with its people, who all have e-mail, and no message yet. */
export async function loadPeople(app: INestApplicationContext): Promise<void> {
  await ClsServiceManager.getClsService().run(async () => {
    await app.get(DemoClock, { strict: false }).moveTo(LOAD_NOW);
    await loadDemoScenario(app, { state: 'published', events: [demoScenario] });
    const users = app.get(UserReader, { strict: false });
    await new ReferDemoPeople(users, app.get(ReferJobseeker, { strict: false })).execute();
  });
  const dataSource = app.get(DataSource);
  await dataSource.query("UPDATE jobseeker SET email = CONCAT(id, '@people.example')");
  await dataSource.query("UPDATE registration SET channel = 'mail'");
  await dataSource.query('DELETE FROM message');
}

/**
 * Adds messages to the people in turn: half of a kind that is sent again after a doubt, half of a kind that then waits
 * for a person.
 */
export async function addMessages(
  dataSource: DataSource,
  { count, prefix, dueAt }: { readonly count: number; readonly prefix: string; readonly dueAt: Date },
): Promise<void> {
  const people = await dataSource.query<{ id: string; event_id: string; association_id: string }[]>(
    "SELECT id, event_id, association_id FROM registration WHERE state IN ('seated', 'confirmed') ORDER BY id",
  );
  const rowOf = (number: number): unknown[] => {
    const person = people[number % people.length]!;
    const id = newId();
    const kind = number % 2 === 0 ? 'confirmation' : 'reminder-7';
    const key = `${kind}:${person.id}:${prefix}-${number}`;
    const address = [person.association_id, person.event_id, kind, 'participant', person.id, 'mail', 'planned'];
    return [id, ...address, dueAt, USEFUL_UNTIL, key, `<${id}@load.example>`, LOAD_NOW];
  };
  for (let start = 0; start < count; start += ROWS) {
    const rows = Array.from({ length: Math.min(ROWS, count - start) }, (_, index) => rowOf(start + index));
    await dataSource.query(
      `INSERT INTO message (id, association_id, event_id, kind, recipient_type, recipient_id, channel, state, due_at,
         useful_until, dedupe_key, smtp_message_id, created_at) VALUES ?`,
      [rows],
    );
  }
}
