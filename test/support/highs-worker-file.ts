import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

const SOURCE = join(__dirname, '../../src/planners/interviews/solver/highs-worker.ts');

/**
 * Takes the place of `solver/highs-worker-file.ts` under Jest, which runs TypeScript sources: Node 20 cannot start a thread
 * from one, so the thread's file is compiled into the cache, once for each version of it.
 */
export const HIGHS_WORKER_FILE = compiled(SOURCE);

function compiled(source: string): string {
  const text = readFileSync(source, 'utf8');
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = join(__dirname, '../../.cache/threads', `highs-worker-${version}.js`);
  if (existsSync(file)) return file;
  mkdirSync(dirname(file), { recursive: true });
  const { code } = transformSync(text, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  // Several workers of Jest may do this at once: whoever renames last replaces the same text.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
