import { EventEmitter, once } from 'node:events';
import { DataSource } from 'typeorm';
import { EventSeats } from '../../../src/modules/events';
import { startTestApp, type TestApp } from '../../support';
import { startProductProcess } from '../../support/product-process';

jest.setTimeout(120_000);

const somebody = (lastName: string): string =>
  JSON.stringify({
    firstName: 'Mira',
    lastName,
    phone: '0470 00 00 01',
    channel: 'sms',
    postcode: '9300',
    stop: 'aalst-station',
    dutchLevel: 'B1',
    preferences: ['V1'],
  });

describe('a key whose request was lost half way', () => {
  let test: TestApp;
  let token: string;

  beforeAll(async () => {
    test = await startTestApp();
    token = await test.apiToken('els@vdab.example');
  });
  afterAll(() => test.close());

  const refer = (key: string, lastName: string, baseUrl = test.baseUrl) =>
    fetch(new URL('/api/v1/events/HNJ-2027-01/referrals', baseUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: somebody(lastName),
    });
  const people = async (lastName: string) =>
    (
      await test.sql(
        'SELECT r.id FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id WHERE j.last_name = ?',
        [lastName],
      )
    ).length;
  const leaseEnds = () => test.sql('UPDATE idempotency_key SET leased_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND');
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

  async function until(holds: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + 20_000;
    while (!(await holds())) {
      if (performance.now() > deadline) throw new Error('it did not happen in time');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('is taken over after its lease, when the web process was killed in the middle', async () => {
    const web = await startProductProcess(test);
    const blocker = test.get(DataSource).createQueryRunner();
    await blocker.startTransaction();
    await blocker.query("SELECT id FROM event WHERE code = 'HNJ-2027-01' FOR UPDATE");
    const lost = refer('gedood', 'Gedood', web.baseUrl).catch(() => 'gone');
    await until(async () => (await test.sql('SELECT user_id FROM idempotency_key')).length === 1);
    await web.kill();
    await blocker.rollbackTransaction();
    await blocker.release();
    expect(await lost).toBe('gone');

    const early = await refer('gedood', 'Gedood');
    expect([early.status, early.headers.get('retry-after'), await codeOf(early)]).toEqual([
      409,
      '1',
      'IDEMPOTENCY.IN_FLIGHT',
    ]);
    expect(await people('Gedood')).toBe(0);
    await leaseEnds();
    expect((await refer('gedood', 'Gedood')).status).toBe(201);
    expect((await refer('gedood', 'Gedood')).headers.get('idempotency-replayed')).toBe('true');
    expect(await people('Gedood')).toBe(1);
  });

  it('is done once, when the first was only slow and comes back after it was taken over', async () => {
    const seats = test.get(EventSeats);
    const lock = seats.lock.bind(seats);
    const gate = new EventEmitter();
    const reached = once(gate, 'reached');
    const opened = once(gate, 'opened');
    const spy = jest.spyOn(seats, 'lock').mockImplementationOnce(async (eventId) => {
      const event = await lock(eventId);
      gate.emit('reached');
      await opened;
      return event;
    });
    const first = refer('traag', 'Traag');
    await reached;
    const [before] = await test.sql<{ claim_token: string }>(CLAIM_OF_SLOW);
    await leaseEnds();
    const second = refer('traag', 'Traag');
    await until(
      async () => (await test.sql<{ claim_token: string }>(CLAIM_OF_SLOW))[0]?.claim_token !== before?.claim_token,
    );
    gate.emit('opened');
    spy.mockRestore();
    const [slow, taken] = await Promise.all([first, second]);
    expect([slow.status, await codeOf(slow), taken.status]).toEqual([409, 'IDEMPOTENCY.IN_FLIGHT', 201]);
    expect(await people('Traag')).toBe(1);
    const again = await refer('traag', 'Traag');
    expect([again.status, await again.text()]).toEqual([201, await taken.text()]);
  });

  it('is not kept with half its work: without the answer there is no change either', async () => {
    // Stands for a disk that is full, or a connection that breaks, just when the answer is written.
    await test.sql(
      `CREATE TRIGGER no_answer BEFORE UPDATE ON idempotency_key FOR EACH ROW
       BEGIN IF NEW.response_status IS NOT NULL THEN SIGNAL SQLSTATE '45000'; END IF; END`,
    );
    expect((await refer('half', 'Half')).status).toBe(500);
    expect(await people('Half')).toBe(0);
    await test.sql('DROP TRIGGER no_answer');
    expect((await refer('half', 'Half')).status).toBe(201);
    expect(await people('Half')).toBe(1);
  });

  it('with an answer is never taken over', async () => {
    expect((await refer('ander', 'Ander')).status).toBe(201);
    await leaseEnds();
    const again = await refer('ander', 'Ander');
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect((await refer('ander', 'Niemand')).status).toBe(422);
  });
});

const CLAIM_OF_SLOW = "SELECT claim_token FROM idempotency_key WHERE idempotency_key = 'traag'";
