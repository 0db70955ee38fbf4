import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Debian keeps servers where an ordinary user's PATH does not look.
const serverFolders = ['/usr/sbin', '/usr/local/sbin', '/sbin'];

/** The full path of the first of these programs that is installed. @param {...string} names */
export function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...serverFolders].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
