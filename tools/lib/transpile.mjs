import { createRequire } from 'node:module';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './list-files.mjs';
import { inProject } from './paths.mjs';

/**
 * Transpiles whole folders of the project into `outFolder`, without checking types; other files are copied.
 * Only what changed since the last time is done again.
 * @param {string[]} folders relative to the project
 * @param {string} outFolder
 * @returns {string[]} the sources that were done, and the outputs that went because their source is gone
 * @throws when a source has a syntax error; what was done before it stays done
 */
export function transpileFolders(folders, outFolder) {
  const { transformSync } = createRequire(import.meta.url)('@swc/core');
  const expected = new Set();
  const changed = [];
  for (const file of folders.flatMap((folder) => listFiles(inProject(folder)).map((path) => join(folder, path)))) {
    if (/\.spec\.tsx?$/.test(file)) continue;
    const isTypeScript = /\.tsx?$/.test(file);
    const output = isTypeScript ? file.replace(/\.tsx?$/, '.js') : file;
    expected.add(output);
    if (isFresh(inProject(file), join(outFolder, output))) continue;
    changed.push(file);
    mkdirSync(dirname(join(outFolder, output)), { recursive: true });
    if (!isTypeScript) copyFileSync(inProject(file), join(outFolder, output));
    else
      writeFileSync(join(outFolder, output), transformSync(readFileSync(inProject(file), 'utf8'), settings(file)).code);
  }
  const leftovers = listFiles(outFolder).filter((file) => !expected.has(file));
  for (const file of leftovers) rmSync(join(outFolder, file));
  return [...changed, ...leftovers];
}

/** @param {string} source @param {string} output */
const isFresh = (source, output) => existsSync(output) && statSync(output).mtimeMs >= statSync(source).mtimeMs;

/** The settings of the tests, so that benchmarks measure the same code. @param {string} file */
const settings = (file) => ({
  filename: inProject(file),
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
});
