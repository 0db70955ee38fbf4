/**
 * `npm run chaos [-- --deliveries 2000 --seconds 90 --seed 1]`: kills workers, servers and SMTP conversations while
 * messages go, then counts what was lost, doubled, or sent after a cancellation. Exit code 1 when anything was.
 * `--short`: on the servers of `npm test`, which are not killed.
 */
import { parseArgs } from 'node:util';
import { installMissing } from '../../tools/lib/install-missing.mjs';
import { inProject } from '../../tools/lib/paths.mjs';
import { runProgram } from '../../tools/lib/run-program.mjs';
import { beforeExit, runTool } from '../../tools/lib/shutdown.mjs';
import { say, ToolError } from '../../tools/lib/tool-error.mjs';
import { transpileFolders } from '../../tools/lib/transpile.mjs';
import { ownServers, patientSql, serversOfTests } from './chaos-servers.mjs';
import { naiveLosses } from './naive.mjs';
import { startSink } from './sink.mjs';
import { Storm } from './storm.mjs';
import { isClean, verdict } from './verdict.mjs';
import { Workers } from './workers.mjs';

const outFolder = inProject('.cache', 'chaos');
const DISASTERS = /** @type {const} */ (['flush', 'mariadb', 'redis', 'none']);

runTool(async () => {
  const { values } = parseArgs({
    options: {
      deliveries: { type: 'string', default: '2100' },
      seconds: { type: 'string', default: '90' },
      seed: { type: 'string', default: '1' },
      short: { type: 'boolean', default: false },
    },
  });
  if (!values.short) await installMissing();
  transpileFolders(['src', 'test/chaos', 'test/bench/mail', 'test/support'], outFolder);
  const servers = await (values.short ? serversOfTests() : ownServers());
  const sink = await startSink();
  beforeExit(sink.stop);
  const env = environment(servers, sink.url);
  const seeded = await runProgram(process.execPath, [`${outFolder}/test/chaos/seed.js`, values.deliveries], { env });
  if (seeded.code !== 0) throw new ToolError('The messages could not be made.');
  const sql = patientSql(servers.databaseUrl);
  const workers = new Workers({
    entry: `${outFolder}/test/chaos/chaos-worker.js`,
    env,
    passes: values.short ? 10 : 40,
  });
  const random = randomFrom(Number(values.seed));
  const storm = new Storm({ sql, servers, sink, workers, random, size: values.short ? 2 : 3 });
  await rage(storm, Number(values.seconds), servers.killable);
  const uncertain = [...storm.uncertain, ...sink.unheard];
  const report = await verdict({ sql, arrivals: sink.arrivals, uncertain, cancelled: storm.cancelled });
  print({ engine: 'outbox', ...report, workerDeaths: workers.deaths, disasters: storm.events });
  if (!values.short) print({ engine: 'naive: commit, then queue', ...(await naiveLosses(servers)) });
  return isClean(report) ? 0 : 1;
});

/** @param {Storm} storm @param {number} seconds @param {boolean} killable */
async function rage(storm, seconds, killable) {
  const end = Date.now() + seconds * 1_000;
  const roundSeconds = killable ? 11 : 4;
  for (let round = 0; Date.now() < end && (await storm.open()) > 0; round += 1) {
    const disaster = DISASTERS[round % DISASTERS.length] ?? 'none';
    await storm.round(roundSeconds, killable || disaster === 'none' ? disaster : 'flush');
  }
  for (let round = 0; round < 6 && (await storm.open()) > 0; round += 1) await storm.calm(killable ? 60 : 15);
}

/** @param {import('./chaos-servers.mjs').ChaosServers} servers @param {string} smtpUrl @returns {NodeJS.ProcessEnv} */
const environment = ({ databaseUrl, redisUrl }, smtpUrl) => ({
  ...process.env,
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  SMTP_URL: smtpUrl,
  APP_URL: 'http://hop.example',
  WORKER_PORT: '0',
  HOP_DEMO: '1',
  HOP_LOG_LEVEL: 'silent',
});

/** The same storm for the same seed, as far as processes allow (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const print = (/** @type {object} */ report) => {
  process.stdout.write(`${JSON.stringify(report)}\n`);
  say('');
};
