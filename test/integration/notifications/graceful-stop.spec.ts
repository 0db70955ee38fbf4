import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

describe('a worker that is asked to stop', () => {
  it('finishes the mails it is sending and records them', async () => {
    const world = await MailWorld.start();
    for (const code of ['P03', 'P09', 'P11', 'P13', 'P24']) {
      await world.refer(code, { email: `${code.toLowerCase()}@people.example` });
    }
    world.sink.slowness = 700;
    world.startWorkers();
    await world.relay();
    await world.until(async () => (await world.inState('sending')) > 0);
    await sleep(100);
    await world.stopWorkers();
    const connection = await createConnection(world.database.url);
    const [rows] = await connection.query<RowDataPacket[]>(
      "SELECT state, COUNT(*) AS n FROM message WHERE kind = 'confirmation' GROUP BY state",
    );
    await connection.end();
    expect(rows.map((row) => String(row['state']))).not.toContain('sending');
    const sent = rows.find((row) => row['state'] === 'sent');
    expect(Number(sent?.['n'] ?? 0)).toBe(world.sink.mails.length);
    await world.close();
  });
});
