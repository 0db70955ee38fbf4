import { findProgram } from './find-program.mjs';
import { runProgram } from './run-program.mjs';
import { say, ToolError } from './tool-error.mjs';

/** @typedef {{ programs: string[], packages: string[] }} SystemNeed any one of the programs is enough */

/** @type {SystemNeed[]} */
export const serverNeeds = [
  { programs: ['mariadbd', 'mysqld'], packages: ['mariadb-server-core'] },
  { programs: ['mariadb-install-db', 'mysql_install_db'], packages: ['mariadb-server-core'] },
  { programs: ['mariadb', 'mysql'], packages: ['mariadb-client-core'] },
  { programs: ['redis-server', 'redis-check-rdb'], packages: ['redis-tools'] },
];

/** @type {SystemNeed[]} */
export const browserNeeds = [
  {
    programs: ['chromium', 'chromium-browser', 'google-chrome'],
    packages: ['chromium', 'fonts-dejavu', 'fonts-liberation'],
  },
];

/**
 * Installs the Debian packages of the programs that are missing. The packages are chosen so that no service,
 * user or open port comes with them.
 * @param {SystemNeed[]} needs
 */
export async function installSystemPackages(needs) {
  const packages = missingPackages(needs);
  if (packages.length === 0) return;
  const apt = await aptGet();
  if (!apt)
    throw new ToolError(
      `Not installed: ${packages.join(' ')} (Debian: apt-get install --no-install-recommends ${packages.join(' ')}).`,
    );
  say(`Installing ${packages.join(', ')} (apt-get) …`);
  let { code, output } = await install(apt, packages);
  if (code !== 0) {
    say('Updating the list of Debian packages first …');
    await run(apt, ['update', '-q']);
    ({ code, output } = await install(apt, packages));
  }
  const left = missingPackages(needs);
  if (code !== 0 || left.length > 0) {
    throw new ToolError(
      `${output.trim()}\napt-get could not install ${packages.join(' ')}: install them yourself and start again.`,
    );
  }
}

/** @param {SystemNeed[]} needs */
function missingPackages(needs) {
  return [...new Set(needs.filter(({ programs }) => !findProgram(...programs)).flatMap(({ packages }) => packages))];
}

/** The command that may run apt-get here: as root, or with sudo when it asks for no password. */
async function aptGet() {
  const program = findProgram('apt-get');
  if (!program) return undefined;
  if (process.getuid?.() === 0) return [program];
  const sudo = findProgram('sudo');
  const allowed = sudo && (await runProgram(sudo, ['-n', 'true'], { stdout: 'quiet' })).code === 0;
  return allowed ? [sudo, '-n', 'DEBIAN_FRONTEND=noninteractive', program] : undefined;
}

/** @param {string[]} apt @param {string[]} packages */
function install(apt, packages) {
  return run(apt, ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

/** @param {string[]} apt @param {string[]} args */
function run([program, ...first], args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return runProgram(/** @type {string} */ (program), [...first, ...args], { env, stdout: 'quiet' });
}
