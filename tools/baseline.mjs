/**
 * `npm run baseline`: tells the demo's whole story and keeps the database it leaves in test/fixtures, for the test that
 * brings a filled database of the first version up to date.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BEFORE_THE_STORY, startDemo, tellStory } from './lib/demo-product.mjs';
import { findProgram } from './lib/find-program.mjs';
import { dataDirectory, inProject, projectRoot } from './lib/paths.mjs';
import { runProgram } from './lib/run-program.mjs';
import { runTool } from './lib/shutdown.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';
import { throwAwayFolder } from './lib/throw-away-folder.mjs';
import { say, ToolError } from './lib/tool-error.mjs';

const FILE = inProject('test', 'fixtures', 'baseline-0.1.0.sql.gz');

const PROGRAMS = ['mariadb-dump', 'mysqldump'];

/** Rows in the order of their keys, and nothing of the machine or the moment. */
const FORM = [
  '--order-by-primary',
  '--skip-comments',
  '--skip-dump-date',
  '--skip-add-drop-table',
  '--skip-add-locks',
  '--skip-disable-keys',
  '--skip-lock-tables',
  '--no-tablespaces',
  '--hex-blob',
  '--default-character-set=utf8mb4',
];

runTool(async () => {
  await installSystemPackages([{ programs: PROGRAMS, packages: ['mariadb-client'] }]);
  const { folder, done } = await throwAwayFolder(dataDirectory());
  const demo = await startDemo(folder, BEFORE_THE_STORY);
  const { code, summary } = await tellStory(demo);
  if (code !== 0) return code;
  await Promise.all(demo.product.map((child) => child.stop()));
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, gzipSync(await dump(new URL(demo.variables.DATABASE_URL ?? '')), { level: 9 }));
  done();
  say(`${relative(projectRoot, FILE)}: ${Math.ceil(statSync(FILE).size / 1024)} kB, of ${summary}`);
  return 0;
});

/** @param {URL} database */
async function dump({ hostname, port, username, pathname }) {
  const server = ['--no-defaults', '--protocol=tcp', `--host=${hostname}`, `--port=${port}`, `--user=${username}`];
  const program = findProgram(...PROGRAMS);
  if (!program) throw new ToolError('mariadb-dump is not installed (Debian: mariadb-client).');
  const { code, output } = await runProgram(program, [...server, ...FORM, pathname.slice(1)], { stdout: 'pipe' });
  if (code !== 0) throw new ToolError('The database could not be dumped (see above).');
  return output;
}
