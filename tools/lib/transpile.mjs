import { createRequire } from 'node:module';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
  // Others may transpile into the folder, or read from it, at the same time: a file is there as a whole or not at all.
  const draft = `${outFolder}.draft-${process.pid}`;
  mkdirSync(outFolder, { recursive: true });
  for (const file of folders.flatMap((folder) => listFiles(inProject(folder)).map((path) => join(folder, path)))) {
    if (/\.spec\.tsx?$/.test(file)) continue;
    const isTypeScript = /\.tsx?$/.test(file);
    const output = isTypeScript ? file.replace(/\.tsx?$/, '.js') : file;
    expected.add(output);
    const { atime, mtime } = statSync(inProject(file));
    if (isOf(mtime, join(outFolder, output))) continue;
    changed.push(file);
    mkdirSync(dirname(join(outFolder, output)), { recursive: true });
    if (!isTypeScript) copyFileSync(inProject(file), draft);
    else writeFileSync(draft, transformSync(readFileSync(inProject(file), 'utf8'), settings(file)).code);
    // That of the source before it was read: what was written while it was read is then noticed.
    utimesSync(draft, atime, mtime);
    renameSync(draft, join(outFolder, output));
  }
  const leftovers = listFiles(outFolder).filter((file) => !expected.has(file));
  for (const file of leftovers) rmSync(join(outFolder, file), { force: true });
  return [...changed, ...leftovers];
}

/** Whether an output was made of the source of this moment. @param {Date} mtime @param {string} output */
const isOf = (mtime, output) => existsSync(output) && statSync(output).mtime.getTime() === mtime.getTime();

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
