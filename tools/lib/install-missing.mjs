import { installNpmPackages } from './npm-packages.mjs';
import { browserNeeds, installSystemPackages, serverNeeds } from './system-packages.mjs';
import { ToolError } from './tool-error.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Installs what a plain clone lacks: npm packages, MariaDB and Redis, and for the tests a browser.
 * @param {{ browser?: boolean }} [options]
 */
export async function installMissing({ browser = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new ToolError(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  await installNpmPackages();
  await installSystemPackages(browser ? [...serverNeeds, ...browserNeeds] : serverNeeds);
}
