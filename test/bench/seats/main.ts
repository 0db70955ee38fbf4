/**
 * `npm run bench:seats [-- --seconds 4 --rounds 3 --old 1000000 --connections 50]`: referrals over HTTP against the real
 * web application, beside two bare Fastify handlers: one runs the very statements of the product (recorded from it), one
 * writes the same rows in the fewest statements by hand; one JSON line a measurement.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startTestApp, type TestApp } from '../../support';
import type { FastifyInstance } from 'fastify';
import { startBareServer } from './bare-server';
import { addOldRegistrations, addRoomyEvent, bareFacts } from './bench-events';
import type { LoadResult, LoadRound } from './load-client';
import { recordReferral } from './recorded-referral';
import { startSameSqlServer } from './same-sql-server';

const COUNSELLOR = 'els@vdab.example';
const SPREAD = 50;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '50' },
    old: { type: 'string', default: '1000000' },
  },
});

type Target = Pick<LoadRound, 'url' | 'paths'>;
type Case = 'one event' | 'fifty events' | `${'same SQL' | 'fewest statements'}, ${'one event' | 'fifty events'}`;

interface Figures {
  readonly requestsPerSecond: number;
  readonly p99: number;
  /** Processor time of the measured process; other programs on the machine hardly touch it. */
  readonly cpuMilliseconds: number;
  readonly statements: number;
}

/** A round with what it cost per request. */
type Round = LoadResult & Pick<Figures, 'cpuMilliseconds' | 'statements'>;

class SeatsBench {
  private people = 1;

  constructor(
    private readonly app: TestApp,
    private readonly client: ChildProcess,
    private readonly token: string,
    private readonly targets: Readonly<Record<Case, Target>>,
  ) {}

  /** Takes turns, so that whatever else the machine does hits all alike; answers the middle round of each. */
  async measure(label: string, cases: readonly Case[]): Promise<ReadonlyMap<Case, Figures>> {
    const results = new Map<Case, Round[]>(cases.map((name) => [name, []]));
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const name of cases) results.get(name)?.push(await this.load(name, Number(values.seconds)));
    }
    return new Map(cases.map((name) => [name, this.report(label, name, results.get(name) ?? [])]));
  }

  async load(name: Case, seconds: number): Promise<Round> {
    const [cpuBefore, statementsBefore] = [process.cpuUsage(), await this.statements()];
    const answer = new Promise<LoadResult>((resolve) => this.client.once('message', resolve));
    const { token, people: firstPerson } = this;
    const connections = Number(values.connections);
    this.client.send({ ...this.targets[name], token, seconds, connections, firstPerson } satisfies LoadRound);
    const result = await answer;
    this.people += result.requests + 10 * connections;
    const { user, system } = process.cpuUsage(cpuBefore);
    // At the end of a round each connection leaves a request behind that the server still finishes.
    const served = result.requests + connections;
    const perRequest = (total: number): number => Math.round((total / served) * 10) / 10;
    return {
      ...result,
      cpuMilliseconds: perRequest((user + system) / 1000),
      statements: perRequest((await this.statements()) - statementsBefore),
    };
  }

  private async statements(): Promise<number> {
    const rows = await this.app.sql<{ Value: string }>(`SHOW GLOBAL STATUS LIKE 'Questions'`);
    return Number(rows[0]?.Value);
  }

  private report(label: string, name: Case, rounds: readonly Round[]): Figures {
    const middle = (figures: readonly number[]): number =>
      [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
    const requestsPerSecond = Math.round(middle(rounds.map((round) => round.requestsPerSecond)));
    const p99 = middle(rounds.map(({ p99Milliseconds }) => p99Milliseconds));
    const errors = rounds.reduce((sum, round) => sum + round.errors, 0);
    const perRound = rounds.map((round) => Math.round(round.requestsPerSecond));
    const load = loadavg()[0]?.toFixed(1);
    const cpuMilliseconds = middle(rounds.map((round) => round.cpuMilliseconds));
    const statements = middle(rounds.map((round) => round.statements));
    const figures: Figures = { requestsPerSecond, p99, cpuMilliseconds, statements };
    console.log(JSON.stringify({ table: label, case: name, ...figures, errors, perRound, load }));
    return figures;
  }
}

const printRatio = (what: string, part: Figures | undefined, whole: Figures | undefined, goal?: number): void => {
  const ratio = Math.round(((part?.requestsPerSecond ?? 0) / (whole?.requestsPerSecond ?? 1)) * 100) / 100;
  console.log(JSON.stringify({ ratio: what, value: ratio, goal }));
};

async function bench(app: TestApp, client: ChildProcess): Promise<void> {
  const events: string[] = [];
  for (let count = 0; count < SPREAD; count += 1) events.push(await addRoomyEvent(app));
  const first = events[0] ?? '';
  const token = await app.apiToken(COUNSELLOR);
  const { databaseUrl } = app.config;
  const same = await startSameSqlServer(databaseUrl, await recordReferral(app, token, first));
  const fewest = await startBareServer(databaseUrl, await bareFacts(app, COUNSELLOR, first));
  const real = (ids: readonly string[]): Target => ({
    url: app.baseUrl,
    paths: ids.map((id) => `/api/v1/events/${id}/referrals`),
  });
  const naked = (server: FastifyInstance, path: string, ids: readonly string[]): Target => ({
    url: server.listeningOrigin,
    paths: ids.map((id) => `/${path}/${id}`),
  });
  const seats = new SeatsBench(app, client, token, {
    'one event': real([first]),
    'fifty events': real(events),
    'same SQL, one event': naked(same, 'same', [first]),
    'same SQL, fifty events': naked(same, 'same', events),
    'fewest statements, one event': naked(fewest, 'bare', [first]),
    'fewest statements, fifty events': naked(fewest, 'bare', events),
  });
  for (const name of ['one event', 'same SQL, one event'] as const) await seats.load(name, 2);
  const empty = await seats.measure('empty', [
    ...(['one event', 'same SQL, one event', 'fewest statements, one event'] as const),
    ...(['fifty events', 'same SQL, fifty events', 'fewest statements, fifty events'] as const),
  ]);
  for (const where of ['one event', 'fifty events'] as const) {
    printRatio(`${where} to the same SQL`, empty.get(where), empty.get(`same SQL, ${where}`), 0.7);
    printRatio(`${where} to the fewest statements`, empty.get(where), empty.get(`fewest statements, ${where}`));
  }
  const old = Number(values.old);
  if (old > 0) {
    await addOldRegistrations(app, old);
    const full = await seats.measure(`${old} old registrations`, ['one event', 'same SQL, one event']);
    printRatio('old registrations to empty', full.get('one event'), empty.get('one event'), 0.9);
    const same = full.get('same SQL, one event');
    printRatio('one event to the same SQL, with old registrations', full.get('one event'), same, 0.7);
  }
  await Promise.all([same.close(), fewest.close()]);
}

async function main(): Promise<void> {
  const client = fork(path.join(__dirname, 'load-client.js'));
  const app = await startTestApp({ config: { trustedProxies: ['127.0.0.1'] } });
  try {
    await bench(app, client);
  } finally {
    client.kill();
    await app.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
