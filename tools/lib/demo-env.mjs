import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory } from './paths.mjs';
import { beforeExit } from './shutdown.mjs';

const fileIn = (/** @type {string} */ dataDir) => join(dataDir, 'demo.env');

/** Leaves the running demo's environment where `npm run cli` finds it, for as long as the demo runs. @param {string} dataDir @param {Record<string, string>} variables */
export function writeDemoEnvironment(dataDir, variables) {
  const file = fileIn(dataDir);
  writeFileSync(
    file,
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    { mode: 0o600 },
  );
  beforeExit(() => rmSync(file, { force: true }));
}

/** The environment of the demo that runs on this data folder; empty when none runs. @returns {Record<string, string>} */
export function readDemoEnvironment() {
  try {
    const lines = readFileSync(fileIn(dataDirectory()), 'utf8').split('\n').filter(Boolean);
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
  } catch {
    return {};
  }
}
