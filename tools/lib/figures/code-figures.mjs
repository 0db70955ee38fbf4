import ts from 'typescript';
import { lineCount, nodesOf } from './read-sources.mjs';

/** @typedef {import('./read-sources.mjs').Source} Source */

/** A function that is one expression has no length of its own: those with a body of statements are measured. @param {import('typescript').Node} node */
const isMeasured = (node) =>
  ts.isFunctionLike(node) && 'body' in node && !!node.body && ts.isBlock(/** @type {any} */ (node.body));

/** @param {import('typescript').Node} node @param {Source} source */
function linesOfNode(node, { tree }) {
  const line = (/** @type {number} */ position) => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(tree)) + 1;
}

/** @param {Source[]} sources */
export function functionFigures(sources) {
  const lengths = [];
  let manyParameters = 0;
  for (const source of sources) {
    for (const node of nodesOf(source.tree)) {
      if (isMeasured(node)) lengths.push(linesOfNode(node, source));
      if (ts.isFunctionLike(node) && !ts.isConstructorDeclaration(node) && 'body' in node && node.parameters.length > 4)
        manyParameters += 1;
    }
  }
  return { lengths, manyParameters, over40: lengths.filter((length) => length > 40).length };
}

const SUPPRESSION = /eslint-disable|@ts-(?:ignore|expect-error|nocheck)/g;

/** Places where the compiler or the linter is told to look away. @param {Source[]} sources */
export function leniencies(sources) {
  const found = { any: 0, suppressions: 0, casts: 0 };
  for (const { tree, text } of sources) {
    found.suppressions += text.match(SUPPRESSION)?.length ?? 0;
    for (const node of nodesOf(tree)) {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.any += 1;
      if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) found.casts += 1;
    }
  }
  return found;
}

/** Lines that hold nothing but a comment, as a share of all lines. @param {Source[]} sources */
export function commentShare(sources) {
  let comments = 0;
  let all = 0;
  for (const { text } of sources) {
    all += lineCount(text);
    comments += text.split('\n').filter((line) => /^\s*(?:\/\/|\/\*|\*)/.test(line)).length;
  }
  return comments / all;
}

const SQL_START = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE)\s+[A-Za-z`*(]/;

/** Statements written with the `sql` tag, which a test prepares, and texts that look like one without it. @param {Source[]} sources */
export function statementFigures(sources) {
  const found = { prepared: 0, loose: 0 };
  for (const { tree } of sources) {
    for (const node of nodesOf(tree)) {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText(tree) === 'sql') found.prepared += 1;
      else if (isLooseStatement(node)) found.loose += 1;
    }
  }
  return found;
}

/** @param {import('typescript').Node} node */
function isLooseStatement(node) {
  if (ts.isTaggedTemplateExpression(node.parent ?? node)) return false;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return SQL_START.test(node.text);
  return ts.isTemplateExpression(node) && SQL_START.test(node.head.text);
}
