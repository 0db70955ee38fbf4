import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { runProgram } from './run-program.mjs';
import { say, ToolError } from './tool-error.mjs';

/**
 * Says whether node_modules holds what package-lock.json asks for. npm writes its own list of what it installed
 * only when an installation is complete, so a broken-off one counts as missing.
 */
export function npmPackagesAreCurrent() {
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

/** Installs the locked packages with `npm ci` when they are missing or old. */
export async function installNpmPackages() {
  if (npmPackagesAreCurrent()) return;
  say('Installing npm packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const { code } = npm?.endsWith('.js')
    ? await runProgram(process.execPath, [npm, 'ci', '--no-fund', '--no-audit'], { stdout: 'stderr' })
    : await runProgram('npm', ['ci', '--no-fund', '--no-audit'], { stdout: 'stderr' });
  if (code !== 0) throw new ToolError('npm ci failed (see above): mend that, or run it yourself, and start again.');
}
