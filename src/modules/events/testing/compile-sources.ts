import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/** Compiles folders of `src` as the build does, for threads that cannot start from TypeScript. */
export function compileSources(folder: string, parts: readonly string[]): void {
  for (const part of parts) {
    const files = readdirSync(join('src', part), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))) {
      const target = join(folder, part, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      const source = readFileSync(join('src', part, file), 'utf8');
      writeFileSync(
        target,
        transformSync(source, {
          jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
          module: { type: 'commonjs' },
        }).code,
      );
    }
  }
}
