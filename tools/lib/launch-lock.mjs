import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity.mjs';
import { ToolError } from './tool-error.mjs';

/** @typedef {{ pid: number, identity: string | undefined, dataDir: string }} LockHolder */

/**
 * Takes the folder for this process; refuses while another live process holds it. A lock left by a
 * process that was killed is taken over.
 * @param {string} dataDir
 * @param {string} [name] of the lock file
 * @returns {() => void} gives the folder back
 */
export function takeLaunchLock(dataDir, name = 'launcher.lock') {
  mkdirSync(dataDir, { recursive: true });
  const lock = join(dataDir, name);
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), dataDir });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (placeLock(lock, mine)) return () => releaseLock(lock, mine);
    const found = readLock(lock);
    if (found === undefined) continue;
    const holder = liveHolder(found, dataDir);
    if (holder) {
      throw new ToolError(
        `${dataDir} is in use by process ${holder.pid}: stop that one first, or set HOP_DATA_DIR to another folder.`,
      );
    }
    removeStaleLock(lock, found);
  }
  throw new ToolError(`Could not take the lock ${lock}: remove it when nothing uses the folder.`);
}

/** The live process that holds the folder, if any. @param {string} dataDir */
export function launchLockHolder(dataDir, name = 'launcher.lock') {
  const found = readLock(join(dataDir, name));
  return found === undefined ? undefined : liveHolder(found, dataDir);
}

/** A link appears at once and complete, so no other start can read half a lock. @param {string} lock @param {string} text */
function placeLock(lock, text) {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} lock @returns {string | undefined} */
function readLock(lock) {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} text @param {string} dataDir @returns {LockHolder | undefined} */
function liveHolder(text, dataDir) {
  try {
    /** @type {LockHolder} */
    const holder = JSON.parse(text);
    const alive = holder.dataDir === dataDir && processIdentity(holder.pid) === holder.identity;
    return alive && holder.identity !== undefined ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Another start may have replaced the stale lock meanwhile: what was moved aside then goes back. @param {string} lock @param {string} stale */
function removeStaleLock(lock, stale) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, lock);
  } catch {
    // Gone or replaced already: the next attempt looks again.
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {string} lock @param {string} mine */
function releaseLock(lock, mine) {
  if (readLock(lock) === mine) rmSync(lock, { force: true });
}
