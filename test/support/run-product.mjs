/**
 * Runs the product from the sources as they are, like the built one; configured by the environment alone:
 * `node run-product.mjs [main | worker | cli <command>]`.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inProject } from '../../tools/lib/paths.mjs';
import { transpileFolders } from '../../tools/lib/transpile.mjs';

const [entry = 'main', ...args] = process.argv.slice(2);
const folder = inProject('.cache', 'product-process');
transpileFolders(['src'], folder);
process.argv = [process.argv[0], join(folder, 'src', `${entry}.js`), ...args];
createRequire(import.meta.url)(process.argv[1]);
