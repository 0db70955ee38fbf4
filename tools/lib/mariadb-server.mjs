import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child-process.mjs';
import { findProgram } from './find-program.mjs';
import { runProgram } from './run-program.mjs';
import { startUntilReady } from './start-until-ready.mjs';
import { ToolError } from './tool-error.mjs';

const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

/** Without durability the tests run about twice as fast; a power cut may then lose them. */
const fastFlags = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--max-connections=500'];

/**
 * Starts a MariaDB of our own on a loopback port, with its data in `<dataDir>/mariadb`. Root has no password:
 * for a demo and for tests on one machine, not for real people's data.
 * @param {{ dataDir: string, fast: boolean, preferredPort?: number }} options
 */
export async function startMariadb({ dataDir, fast, preferredPort }) {
  const datadir = join(dataDir, 'mariadb');
  const tmpdir = join(dataDir, 'mariadb-tmp');
  mkdirSync(tmpdir, { recursive: true });
  await createDataFolder(datadir, tmpdir);
  const start = (/** @type {number} */ port) =>
    startChild({
      name: 'mariadb',
      program: required('mariadbd', 'mysqld'),
      args: [...serverFlags(datadir, port), `--tmpdir=${tmpdir}`, ...(fast ? fastFlags : [])],
      dataDir,
    });
  const isReady = async (/** @type {number} */ port) => runSql(port, 'select 1').ok;
  return startUntilReady(start, isReady, { seconds: 60, ...(preferredPort ? { preferredPort } : {}) });
}

/** @param {string} datadir @param {number} port */
function serverFlags(datadir, port) {
  return [
    '--no-defaults',
    ...asRoot,
    `--datadir=${datadir}`,
    `--pid-file=${join(datadir, 'mariadbd.pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    // No socket file: its path could be longer than the system allows.
    '--socket=',
    '--skip-log-bin',
    '--skip-name-resolve',
    '--performance-schema=0',
    '--default-time-zone=+00:00',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
  ];
}

/** Made aside and then renamed, so that an interrupted set-up never looks like a finished one. @param {string} datadir @param {string} tmpdir */
async function createDataFolder(datadir, tmpdir) {
  if (existsSync(datadir)) return;
  const draft = `${datadir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const { code, output } = await runProgram(
    required('mariadb-install-db', 'mysql_install_db'),
    [
      '--no-defaults',
      ...asRoot,
      `--datadir=${draft}`,
      `--tmpdir=${tmpdir}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdout: 'quiet' },
  );
  if (code !== 0) throw new ToolError(`MariaDB could not make its data folder ${datadir}:\n${output.trim()}`);
  renameSync(draft, datadir);
}

/**
 * Runs SQL as root on the server at this loopback port.
 * @param {number} port
 * @param {string} sql
 */
export function runSql(port, sql) {
  const args = [
    '--no-defaults',
    '--protocol=tcp',
    '--host=127.0.0.1',
    `--port=${port}`,
    '--user=root',
    '--execute',
    sql,
  ];
  const { status, stderr } = spawnSync(required('mariadb', 'mysql'), args, { encoding: 'utf8' });
  return { ok: status === 0, message: stderr };
}

/** @param {...string} names */
function required(...names) {
  const program = findProgram(...names);
  if (!program)
    throw new ToolError(`${names[0]} is not installed (Debian: mariadb-server-core and mariadb-client-core).`);
  return program;
}
