import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All files below a folder, as paths relative to it, in a fixed order. @param {string} folder @returns {string[]} */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
