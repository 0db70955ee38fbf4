import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeLaunchLock } from './launch-lock.mjs';
import { listFiles } from './list-files.mjs';
import { inProject } from './paths.mjs';
import { pause } from './process-identity.mjs';
import { runProgram } from './run-program.mjs';
import { say, ToolError } from './tool-error.mjs';

const src = inProject('src');
const dist = inProject('dist');
const stamp = inProject('.cache', 'build.stamp');
const incremental = inProject('.cache', 'build.tsbuildinfo');
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Brings dist/ up to date with src/: nothing when nothing changed, else tsc and a copy of the other files. */
export async function ensureBuild() {
  if (isCurrent()) return;
  const release = await waitForTurn();
  try {
    if (!isCurrent()) await build();
  } finally {
    release();
  }
}

/** Two commands started at once must not build into the same folder at once. */
async function waitForTurn() {
  for (;;) {
    try {
      return takeLaunchLock(inProject('.cache'), 'build.lock');
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      await pause(200);
    }
  }
}

function isCurrent() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceHash()) return false;
  return expectedFiles().every((file) => existsSync(join(dist, file)));
}

async function build() {
  const tsc = inProject('node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(tsc)) throw new ToolError('The npm packages are not installed: run `npm ci` first.');
  say('Building …');
  const hash = sourceHash();
  // tsc writes only what changed since its notes: with files missing the notes are wrong.
  const compiled = expectedFiles().filter((file) => file.endsWith('.js'));
  if (!compiled.every((file) => existsSync(join(dist, file)))) rmSync(incremental, { force: true });
  const { code } = await runProgram(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdout: 'stderr' });
  if (code !== 0) throw new ToolError('The build failed (see above).');
  copyAssets();
  removeLeftovers();
  writeFileSync(stamp, hash);
}

const isTypeScript = (/** @type {string} */ file) => /\.tsx?$/.test(file);
const isForTests = (/** @type {string} */ file) => /\.spec\.tsx?$/.test(file) || /(^|[\\/])testing[\\/]/.test(file);
const sourceFiles = () => listFiles(src).filter((file) => !isForTests(file));
const assets = () => sourceFiles().filter((file) => !isTypeScript(file));

function copyAssets() {
  for (const file of assets()) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    copyFileSync(join(src, file), join(dist, file));
  }
}

/** A deleted source (a migration, for one) must not live on in dist/. */
function removeLeftovers() {
  const expected = new Set(expectedFiles());
  for (const file of listFiles(dist)) {
    if (!expected.has(file) && !expected.has(file.replace(/\.map$/, ''))) rmSync(join(dist, file));
  }
}

function expectedFiles() {
  const compiled = sourceFiles().filter((file) => isTypeScript(file) && !file.endsWith('.d.ts'));
  return [...compiled.map((file) => file.replace(/\.tsx?$/, '.js')), ...assets()];
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const file of settings) hash.update(`${file}\0`).update(readFileSync(inProject(file)));
  for (const file of sourceFiles()) hash.update(`${file}\0`).update(readFileSync(join(src, file)));
  return hash.digest('hex');
}
