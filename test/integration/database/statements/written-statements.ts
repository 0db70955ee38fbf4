import ts from 'typescript';
import { nodesOf, placeOf, type SourceProgram } from './source-program';

/** A template of `sql` or `fragment` where it is written. */
export interface Written {
  readonly tag: 'sql' | 'fragment';
  readonly node: ts.TaggedTemplateExpression;
  readonly file: string;
  /** Among those of its tag in its file. */
  readonly index: number;
  /** The texts around its pieces. */
  readonly strings: readonly string[];
  /** What a row holds; absent for a statement without rows, and for a fragment. */
  readonly row: ts.Type | undefined;
  /** Columns that the statement itself keeps from being NULL. */
  readonly neverNull: readonly string[];
}

const isTag = (name: string): name is Written['tag'] => name === 'sql' || name === 'fragment';

/** Every statement and fragment, in the order of its file. */
export function writtenIn({ checker, files }: SourceProgram): readonly Written[] {
  return files.flatMap((file) => {
    if (!/\b(sql|fragment)\b/.test(file.text)) return [];
    const counts = { sql: 0, fragment: 0 };
    return templatesOf(file).map(([tag, node]) => ({
      tag,
      node,
      file: file.fileName,
      index: counts[tag]++,
      strings: stringsOf(node.template),
      ...typesOf(node, checker),
    }));
  });
}

function templatesOf(file: ts.SourceFile): [Written['tag'], ts.TaggedTemplateExpression][] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isTaggedTemplateExpression(node) || !ts.isIdentifier(node.tag) || !isTag(node.tag.text)) return [];
    return [[node.tag.text, node]];
  });
}

function stringsOf(template: ts.TemplateLiteral): readonly string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}

function typesOf({ typeArguments }: ts.TaggedTemplateExpression, checker: ts.TypeChecker) {
  const [row, neverNull] = (typeArguments ?? []).map((node) => checker.getTypeFromTypeNode(node));
  const columns = neverNull === undefined ? [] : neverNull.isUnion() ? neverNull.types : [neverNull];
  return { row, neverNull: columns.flatMap((column) => (column.isStringLiteral() ? [column.value] : [])) };
}

/** Those that are no constant of their file: written where they would be made again and again. */
export function misplaced(written: readonly Written[]): readonly string[] {
  return written
    .filter(({ node }) => ts.findAncestor(node, (above) => ts.isFunctionLike(above) || ts.isClassElement(above)))
    .map(({ node }) => `${placeOf(node)} is not at the top level of its file`);
}
