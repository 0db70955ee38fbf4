import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { runProgram } from './run-program.mjs';
import { say, ToolError } from './tool-error.mjs';

/**
 * Says whether node_modules holds what package-lock.json asks for. npm writes its own list of what it installed
 * only when an installation is complete, so a broken-off one counts as missing.
 */
function npmPackagesAreCurrent() {
  const wanted = readPackages(inProject('package-lock.json'));
  const installed = readPackages(inProject('node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed[path];
    if (path === '') return true;
    // Optional packages for another platform are not installed.
    return found ? found.version === version && existsSync(inProject(path)) : optional === true;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Installs the locked packages when they are missing or old. */
export async function installNpmPackages() {
  if (npmPackagesAreCurrent()) return;
  say('Installing npm packages (npm ci) …');
  if ((await npm('ci', 'quiet')) === 0) return;
  // npm ci refuses a whole lockfile when the registry lacks one optional package for some other system.
  say('npm ci refused; trying npm install without changing the lockfile …');
  if ((await npm('install', 'stderr', '--no-save')) === 0) return;
  throw new ToolError('The npm packages could not be installed (see above).');
}

/** @param {string} command @param {'quiet' | 'stderr'} stdout @param {...string} options */
async function npm(command, stdout, ...options) {
  const args = [command, '--no-fund', '--no-audit', '--loglevel=error', ...options];
  const own = process.env.npm_execpath;
  const { code } = own?.endsWith('.js')
    ? await runProgram(process.execPath, [own, ...args], { stdout })
    : await runProgram('npm', args, { stdout });
  return code;
}
