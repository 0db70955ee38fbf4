import { watch } from 'node:fs';
import { beforeExit } from './shutdown.mjs';

/** An editor writes a file in several steps, a rename of a folder is many: one call for what happens together. */
const SETTLE_MILLISECONDS = 150;

/**
 * Calls back after changes anywhere below a folder, one call at a time: what changes meanwhile brings one more.
 * @param {string} folder
 * @param {() => Promise<void>} onChange
 */
export function watchFolder(folder, onChange) {
  /** @type {NodeJS.Timeout | undefined} */
  let settling;
  let busy = false;
  let changedMeanwhile = false;
  const run = async () => {
    if (busy) return void (changedMeanwhile = true);
    busy = true;
    do {
      changedMeanwhile = false;
      await onChange();
    } while (changedMeanwhile);
    busy = false;
  };
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(settling);
    settling = setTimeout(() => void run(), SETTLE_MILLISECONDS);
  });
  beforeExit(() => {
    clearTimeout(settling);
    watcher.close();
  });
}
