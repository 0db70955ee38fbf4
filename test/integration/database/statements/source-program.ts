import { join, relative } from 'node:path';
import ts from 'typescript';

export const PROJECT = join(__dirname, '..', '..', '..', '..');

/** The product's source as the compiler reads it. */
export interface SourceProgram {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ts.SourceFile[];
}

/** @param more a file besides those of `src` */
export function sourceProgram(more: string): SourceProgram {
  const { config } = ts.readConfigFile(join(PROJECT, 'tsconfig.build.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT);
  const own = new Set([...fileNames, more]);
  const program = ts.createProgram([...own], { ...options, rootDir: PROJECT, noEmit: true, incremental: false });
  return {
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter(({ fileName }) => own.has(fileName)),
  };
}

/** `src/…/user.reader.ts:12` */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(PROJECT, file.fileName)}:${line + 1}`;
}

/** Every node of a file, outermost first. */
export function nodesOf(node: ts.Node, found: ts.Node[] = []): readonly ts.Node[] {
  found.push(node);
  node.forEachChild((child) => {
    nodesOf(child, found);
  });
  return found;
}
