/** Runs the web process from the sources as they are, like the built one; configured by the environment alone. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inProject } from '../../tools/lib/paths.mjs';
import { transpileFolders } from '../../tools/lib/transpile.mjs';

const folder = inProject('.cache', 'product-process');
transpileFolders(['src'], folder);
createRequire(import.meta.url)(join(folder, 'src', 'main.js'));
