import { Redis } from 'ioredis';
import { pause } from '../../tools/lib/process-identity.mjs';
import { say } from '../../tools/lib/tool-error.mjs';

/** Longer than the longest wait between two attempts, so that each round tries again what failed in the last. */
const ROUND_MS = 80 * 60_000;

const FAULTS = /** @type {const} */ ([
  'reject-rcpt-451',
  'drop-before-data',
  'drop-after-data',
  'drop-after-data',
  'reject-data-554',
  'hang',
]);

/** The server turns against us: then all mail waits for the rest of a round, so not often. */
const AGAINST_US = /** @type {const} */ (['refuse-us-530', 'refuse-us-relay', 'refuse-us-limit']);

const OPEN = `FROM message WHERE dedupe_key LIKE '%:chaos-%' AND state IN ('planned', 'queued', 'sending')`;

/**
 * Rounds in which workers, servers and mail go wrong. Between two rounds nobody is alive: then the leases of the dead
 * are made to end and the clock moves on, which in real life takes minutes.
 */
export class Storm {
  /** Message-IDs of which nobody could know whether they went; once for each time. @type {string[]} */
  uncertain = [];
  /** Moments at which a message was surely cancelled, by Message-ID. @type {Map<string, number>} */
  cancelled = new Map();
  /** @type {Record<string, number>} */
  events = {};

  /**
   * @param {{ sql: (sql: string, parameters?: unknown[]) => Promise<any>, servers: import('./chaos-servers.mjs').ChaosServers,
   *   sink: Awaited<ReturnType<typeof import('./sink.mjs').startSink>>, workers: import('./workers.mjs').Workers,
   *   random: () => number, size: number }} world
   */
  constructor(world) {
    this.world = world;
  }

  async open() {
    return Number((await this.world.sql(`SELECT COUNT(*) AS n ${OPEN}`))[0].n);
  }

  /** @param {number} seconds @param {'flush' | 'redis' | 'mariadb' | 'none'} disaster */
  async round(seconds, disaster) {
    const { workers, random, size, servers } = this.world;
    await this.#crew(true);
    const end = Date.now() + seconds * 1_000;
    const strikesAt = end - Math.min(2_500, (seconds * 1_000) / 3);
    let isStruck = disaster === 'none';
    while (Date.now() < end && (await this.open()) > 0) {
      while (workers.size < size) workers.start(random() < 0.6, random);
      await pause(250);
      if (random() < 0.03) workers.killOne(random);
      if (random() < 0.15) this.#planFault();
      if (random() < 0.15) await this.#cancelOne();
      if (isStruck || Date.now() < strikesAt) continue;
      isStruck = true;
      await this.#strike(disaster, servers);
    }
    await this.afterwards();
  }

  /** No faults any more: everything that still can go must go. @param {number} seconds */
  async calm(seconds) {
    const { sink } = this.world;
    sink.fault.plan('none', 0);
    await this.#crew(false);
    const end = Date.now() + seconds * 1_000;
    while (Date.now() < end && (await this.#due()) > 0) await pause(200);
    await this.afterwards();
  }

  /** Buries the dead: notes what nobody can know, ends leases, moves the clock. */
  async afterwards() {
    const { workers, sql } = this.world;
    await workers.killAll();
    await pause(100);
    const inDoubt = await sql(`SELECT smtp_message_id AS id FROM message WHERE state = 'sending'`);
    this.uncertain.push(...inDoubt.map((/** @type {{ id: string }} */ row) => row.id));
    await sql('UPDATE message SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE lease_until IS NOT NULL');
    await sql('UPDATE demo_clock SET offset_ms = offset_ms + ?', [ROUND_MS]);
    say(`  ${await this.open()} messages to go`);
  }

  /** Starts the workers and waits until one of them works; starting takes longer than many a message. @param {boolean} mayDie */
  async #crew(mayDie) {
    const { workers, random, size } = this.world;
    // The first one surely dies.
    while (workers.size < size) workers.start(mayDie && (workers.size === 0 || random() < 0.6), random);
    for (const end = Date.now() + 30_000; !workers.isAnyReady && Date.now() < end;) await pause(100);
  }

  async #due() {
    const rows = await this.world.sql(
      `SELECT COUNT(*) AS n ${OPEN} AND (state <> 'planned' OR due_at <=
         UTC_TIMESTAMP(6) + INTERVAL (SELECT offset_ms FROM demo_clock) * 1000 MICROSECOND)`,
    );
    return Number(rows[0].n);
  }

  #planFault() {
    const { random, sink } = this.world;
    const modes = random() < 0.05 ? AGAINST_US : FAULTS;
    const mode = modes[Math.floor(random() * modes.length)] ?? 'hang';
    sink.fault.plan(
      mode,
      mode === 'hang' || mode === 'reject-data-554' || modes === AGAINST_US ? 1 : 1 + Math.floor(random() * 4),
    );
    this.#count(`smtp ${mode}`);
  }

  async #cancelOne() {
    const { sql } = this.world;
    const rows = await sql(
      `SELECT id, smtp_message_id AS messageId FROM message WHERE state IN ('queued', 'planned')
       AND dedupe_key LIKE '%:chaos-%' ORDER BY state = 'queued' DESC, RAND() LIMIT 1`,
    );
    if (rows.length === 0) return;
    const { affectedRows } = await sql(
      `UPDATE message SET state = 'cancelled', drop_reason = 'no-seat' WHERE id = ? AND state IN ('queued', 'planned')`,
      [rows[0].id],
    );
    if (affectedRows === 1) this.cancelled.set(rows[0].messageId, Date.now());
  }

  /** @param {'flush' | 'redis' | 'mariadb' | 'none'} disaster @param {import('./chaos-servers.mjs').ChaosServers} servers */
  async #strike(disaster, servers) {
    this.#count(disaster === 'flush' ? 'redis emptied' : `${disaster} killed`);
    if (disaster === 'flush') await flush(servers.redisUrl);
    else if (disaster !== 'none') await servers.killAndRestart(disaster);
  }

  /** @param {string} what */
  #count(what) {
    this.events[what] = (this.events[what] ?? 0) + 1;
  }
}

/** @param {string} redisUrl */
async function flush(redisUrl) {
  const redis = new Redis(redisUrl);
  await redis.flushdb();
  redis.disconnect();
}
