import { EventEmitter, once } from 'node:events';
import { EventSeats } from '../../../src/modules/events';
import { startTestApp, type TestApp } from '../../support';

const REFERRALS = '/api/v1/events/HNJ-2027-01/referrals';

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

jest.setTimeout(30_000);

describe('the addresses that programs use', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  const get = (path: string) => fetch(new URL(path, test.baseUrl));

  it('describe the API and nothing else', async () => {
    const answer = await get('/api/openapi.json');
    const document = (await answer.json()) as { openapi: string; paths: Record<string, object> };
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(document.openapi).toMatch(/^3\./);
    const paths = Object.keys(document.paths);
    expect(paths).toContain('/api/v1/events/{eventId}/referrals');
    expect(paths.filter((path) => !path.startsWith('/api/'))).toEqual([]);
  });

  it('say that the process lives, without a database', async () => {
    const answer = await get('/health/live');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('say that the web has what it needs: its database', async () => {
    const answer = await get('/health/ready');
    const { status, checks } = (await answer.json()) as { status: string; checks: Record<string, { up: boolean }> };
    expect([answer.status, status]).toEqual([200, 'ok']);
    expect(Object.keys(checks).sort()).toEqual(['database']);
    for (const check of Object.values(checks)) expect(check.up).toBe(true);
  });

  it('count for Prometheus', async () => {
    const answer = await get('/metrics');
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(text).toMatch(/^# TYPE hop_queue_jobs gauge$/m);
    expect(text).toMatch(/^process_cpu_seconds_total \d/m);
    for (const line of text.split('\n')) expect(line).toMatch(/^$|^#|^[a-zA-Z_:][\w:]*(\{[^}]*\})? [-+\deE.NaInf]+$/);
  });

  describe('with an Idempotency-Key', () => {
    let token: string;

    beforeAll(async () => {
      token = await test.apiToken('els@vdab.example');
    });

    const refer = (key: string, lastName: string) =>
      fetch(new URL(REFERRALS, test.baseUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: somebody(lastName),
      });
    const people = async () => (await test.sql('SELECT id FROM registration')).length;

    it('give the stored answer again, and refuse the key with another body', async () => {
      const first = await refer('sleutel-a', 'Eerst');
      const again = await refer('sleutel-a', 'Eerst');
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(await again.text()).toBe(await first.text());
      const other = await refer('sleutel-a', 'Anders');
      expect(other.status).toBe(422);
      expect(await other.json()).toMatchObject({ code: 'IDEMPOTENCY.OTHER_BODY' });
      expect(await people()).toBe(1);
    });

    it('repeat a refusal as it was', async () => {
      const first = await refer('sleutel-b', 'Eerst');
      const again = await refer('sleutel-b', 'Eerst');
      expect([first.status, again.status]).toEqual([409, 409]);
      expect(again.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await again.json()).toMatchObject({ code: 'REGISTRATION.ALREADY_REFERRED' });
    });

    it('refuse a second request while the first is under way, and say when to come back', async () => {
      const seats = test.get(EventSeats);
      const lock = seats.lock.bind(seats);
      const gate = new EventEmitter();
      const reached = once(gate, 'reached');
      const opened = once(gate, 'opened');
      const spy = jest.spyOn(seats, 'lock').mockImplementation(async (eventId) => {
        gate.emit('reached');
        await opened;
        return lock(eventId);
      });
      const first = refer('sleutel-c', 'Traag');
      await reached;
      const second = await refer('sleutel-c', 'Traag');
      expect([second.status, second.headers.get('retry-after')]).toEqual([409, '1']);
      expect(await second.json()).toMatchObject({ code: 'IDEMPOTENCY.IN_FLIGHT' });
      gate.emit('opened');
      spy.mockRestore();
      expect((await first).status).toBe(201);
      expect((await refer('sleutel-c', 'Traag')).status).toBe(201);
      expect(await people()).toBe(2);
    });

    it('belong to one user', async () => {
      token = await test.apiToken('tom@vdab.example');
      expect((await refer('sleutel-a', 'Van Tom')).status).toBe(201);
      expect(await people()).toBe(3);
    });

    it('may not be anything', async () => {
      expect((await refer('x'.repeat(121), 'Lang')).status).toBe(422);
    });
  });
});
