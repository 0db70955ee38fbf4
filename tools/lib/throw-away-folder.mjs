import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopOrphans } from './child-process.mjs';
import { launchLockHolder } from './launch-lock.mjs';
import { beforeExit } from './shutdown.mjs';
import { say } from './tool-error.mjs';

/**
 * A fresh folder inside the data folder, removed at the end if `done()` was called and otherwise kept to look
 * into. Servers left running by a start that was killed are stopped first.
 * @param {string} parent
 */
export async function throwAwayFolder(parent) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith('once-'))) {
    if (!launchLockHolder(join(parent, name))) await stopOrphans(join(parent, name));
  }
  const folder = mkdtempSync(join(parent, 'once-'));
  let succeeded = false;
  beforeExit(() => {
    if (succeeded) rmSync(folder, { recursive: true, force: true });
    else if (existsSync(folder)) say(`Data and logs are kept in ${folder}`);
  });
  return { folder, done: () => (succeeded = true) };
}
