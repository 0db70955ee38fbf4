import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listFiles } from '../list-files.mjs';
import { inProject } from '../paths.mjs';

/**
 * @typedef {object} Source
 * @property {string} path relative to the project, with slashes
 * @property {string} text
 * @property {import('typescript').SourceFile} tree
 * @property {boolean} isTest a spec, or what only specs use
 */

const IS_CODE = /\.tsx?$/;
const IS_TEST = /\.spec\.tsx?$|\/testing\/|^test\//;

/** All TypeScript of a folder of the project, parsed; migrations are SQL and are not among them. @param {string} folder @returns {Source[]} */
export function readSources(folder) {
  return listFiles(inProject(folder))
    .filter((file) => IS_CODE.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((path) => !path.includes('/fixtures/'))
    .map((path) => {
      const text = readFileSync(inProject(path), 'utf8');
      const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return { path, text, tree, isTest: IS_TEST.test(path) };
    });
}

/** Every node of a file, from the outside in. @param {import('typescript').Node} node @returns {Generator<import('typescript').Node>} */
export function* nodesOf(node) {
  yield node;
  /** @type {import('typescript').Node[]} */
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** @param {string} text */
export const lineCount = (text) => text.trimEnd().split('\n').length;
