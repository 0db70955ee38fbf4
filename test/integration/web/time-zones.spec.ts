import { newId } from '../../../src/kernel';
import { ParticipantLinkRepository } from '../../../src/modules/registrations';
import { publishDay, startTestApp, type TestApp } from '../../support';
import { startProductProcess, type ProductProcess } from '../../support/product-process';

const ZONES = ['UTC', 'America/New_York', 'Asia/Tokyo'] as const;

/** In Brussels it is the next day already, in New York still afternoon, in Tokyo morning. */
const NOW = new Date('2027-01-26T23:30:00Z');

const EVENT = '/evenementen/HNJ-2027-01';

jest.setTimeout(120_000);

describe('a server in another time zone', () => {
  let test: TestApp;
  const servers: ProductProcess[] = [];
  let token: string;
  let people: string[];

  beforeAll(async () => {
    test = await startTestApp();
    await test.sql('INSERT INTO demo_clock (id, offset_ms) VALUES (1, ?)', [NOW.getTime() - Date.now()]);
    // One after the other: the first one transpiles what changed.
    for (const TZ of ZONES) servers.push(await startProductProcess(test, { TZ }));
    token = await test.apiToken('els@vdab.example');
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));
  afterAll(() => test.close());

  const refer = async ({ baseUrl }: ProductProcess, number: number): Promise<string> => {
    const answer = await fetch(`${baseUrl}/api/v1/events/HNJ-2027-01/referrals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        firstName: 'Uur',
        lastName: newId(),
        phone: `0470 00 00 0${number}`,
        email: `uur${number}@people.example`,
        channel: 'mail',
        postcode: '9300',
        stop: 'aalst-station',
        dutchLevel: 'B1',
        preferences: ['V1'],
        latestReturn: '17:30',
      }),
    });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };

  it('stores the same instants and wall-clock times', async () => {
    people = [];
    for (const [number, server] of servers.entries()) people.push(await refer(server, number));
    for (const id of people) {
      const [row] = await test.sql<{ referred_at: Date; latest_return: string }>(
        'SELECT referred_at, latest_return FROM registration WHERE id = ?',
        [id],
      );
      expect(Math.abs(row!.referred_at.getTime() - NOW.getTime())).toBeLessThan(60_000);
      expect(row!.latest_return).toBe('17:30');
      const planned = await test.sql<{ kind: string; due: string }>(
        "SELECT kind, CAST(due_at AS CHAR) AS due FROM message WHERE recipient_id = ? AND kind <> 'confirmation' ORDER BY due_at",
        [id],
      );
      expect(planned.map(({ kind, due }) => [kind, due.slice(0, 16)])).toEqual([
        ['reminder-7', '2027-03-04 09:00'],
        ['reminder-3', '2027-03-08 09:00'],
        ['reminder-1', '2027-03-10 09:00'],
        ['follow-up', '2027-03-12 09:00'],
        ['after-1-month', '2027-04-12 08:00'],
        ['after-3-months', '2027-06-11 08:00'],
        ['after-6-months', '2027-09-11 08:00'],
      ]);
    }
  });

  it("moves messages to the same instants by an event's own rules", async () => {
    const cookie = await test.sessionCookie('katrien@aalst.example');
    const dues = async (): Promise<string[]> =>
      (
        await test.sql<{ due: string }>(
          "SELECT DISTINCT CAST(due_at AS CHAR) AS due FROM message WHERE kind = 'reminder-3' ORDER BY due",
        )
      ).map(({ due }) => due.slice(0, 16));
    for (const { baseUrl } of servers) {
      for (const [amount, time, expected] of [
        ['5', '14:30', '2027-03-06 13:30'],
        ['3', '10:00', '2027-03-08 09:00'],
      ] as const) {
        const body = new URLSearchParams({ enabled: 'yes', amount, time });
        const address = `${baseUrl}${EVENT}/berichten/plan/reminder-3`;
        const answer = await fetch(address, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
        expect(answer.status).toBe(303);
        expect(await dues()).toEqual([expected]);
      }
    }
  });

  it('shows the same days and hours on every page', async () => {
    const { addressOf, host } = await publishDay(test);
    const link = await test.run(() => test.get(ParticipantLinkRepository).issue(people[0]!));
    const coordinator = await test.sessionCookie('katrien@aalst.example');
    const counsellor = await test.sessionCookie('els@vdab.example');
    const pages: readonly (readonly [path: string, cookie: string])[] = [
      ['/evenementen', coordinator],
      ...['', '/wijzigen', '/programma', '/deelnemers', '/route', '/gesprekken'].map(
        (tab) => [EVENT + tab, coordinator] as const,
      ),
      ['/doorverwijzen', counsellor],
      ['/mijn-mensen', counsellor],
      ...people.map((id) => [`/mijn-mensen/${id}`, counsellor] as const),
      [`/mijn-dag/${link}`, ''],
      [await addressOf(host('Vriesgroente')), ''],
    ];
    for (const [path, cookie] of pages) {
      const [first, ...others] = await Promise.all(
        servers.map(async ({ baseUrl }) => {
          const answer = await fetch(baseUrl + path, { headers: { cookie } });
          return `${answer.status} ${(await answer.text()).replace(/Het is nu [^<]*|name="once" value="[^"]*"/g, '')}`;
        }),
      );
      expect([path, first?.slice(0, 3)]).toEqual([path, '200']);
      for (const other of others) expect(other).toBe(first);
    }
  });

  it('answers programs the same instants', async () => {
    const answers = await Promise.all(
      servers.map(async ({ baseUrl }) => {
        const headers = { authorization: `Bearer ${token}` };
        return (await fetch(`${baseUrl}/api/v1/events/HNJ-2027-01/referrals`, { headers })).text();
      }),
    );
    expect(answers[0]).toContain('"referredAt":"2027-01-26T23:3');
    expect(new Set(answers).size).toBe(1);
  });
});
