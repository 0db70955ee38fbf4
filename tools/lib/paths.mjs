import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder: every tool works from here, wherever it was called. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the project. @param {...string} parts */
export const inProject = (...parts) => join(projectRoot, ...parts);

/** Where a command keeps its data: HOP_DATA_DIR, or a folder of its own in the project; that of the demo is `.local/`. */
export const dataDirectory = (folder = '.local') => resolve(projectRoot, process.env.HOP_DATA_DIR || folder);
