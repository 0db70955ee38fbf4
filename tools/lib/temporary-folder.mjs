import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopOrphans } from './child-process.mjs';
import { launchLockHolder } from './launch-lock.mjs';
import { beforeExit } from './shutdown.mjs';

/**
 * A folder in the system's temporary folder, removed when this process ends. Folders of the same kind whose
 * process was killed are cleared first, together with the servers they left running.
 * @param {string} prefix
 */
export async function temporaryFolder(prefix) {
  await clearAbandoned(tmpdir(), prefix);
  const folder = mkdtempSync(join(tmpdir(), prefix));
  beforeExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @param {string} parent @param {string} prefix */
async function clearAbandoned(parent, prefix) {
  const folders = readdirSync(parent).filter((name) => name.startsWith(prefix));
  for (const folder of folders.map((name) => join(parent, name))) {
    if (!isOurs(folder) || launchLockHolder(folder)) continue;
    await stopOrphans(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

// A folder is made a moment before it is claimed: a fresh one may be another start's.
const ABANDONED_AFTER = 60_000;

/** @param {string} folder */
function isOurs(folder) {
  try {
    const { uid, mtimeMs } = statSync(folder);
    return uid === process.getuid?.() && Date.now() - mtimeMs > ABANDONED_AFTER;
  } catch {
    return false;
  }
}
