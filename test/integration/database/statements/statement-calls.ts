import ts from 'typescript';
import { nodesOf, placeOf, type SourceProgram } from './source-program';

/** A call that is given a statement, and how many parameters it is given with it. */
export interface StatementCall {
  readonly place: string;
  readonly statements: readonly ts.TaggedTemplateExpression[];
  /** Undefined when they cannot be counted where they stand. */
  readonly parameters: number | undefined;
}

/** Rows that are added with a statement of their entity and a fragment behind it. */
export interface AddedRows {
  readonly place: string;
  readonly entity: string;
  readonly then: ts.TaggedTemplateExpression | undefined;
}

/** Every call in which a statement that is written somewhere is handed over. */
export function statementCalls({ checker, files }: SourceProgram): readonly StatementCall[] {
  return callsIn(files).flatMap((call) =>
    call.arguments.flatMap((argument, index) => {
      const statements = written(argument, checker).filter(({ tag }) => tag.getText() === 'sql');
      if (statements.length === 0) return [];
      return [{ place: placeOf(argument), statements, parameters: countOf(call.arguments[index + 1]) }];
    }),
  );
}

/** The one place that may hand a text to the driver: it takes statements from everybody else. */
const HOME = 'src/platform/database/';

/** Calls that ask the database by a text, or by a builder, past all statements. */
export function looseTexts({ checker, files }: SourceProgram): readonly string[] {
  const asks = files.filter(({ text }) => /\.(query|createQueryBuilder)\b/.test(text)).flatMap((file) => nodesOf(file));
  return asks
    .filter((node) => ts.isCallExpression(node))
    .filter(({ expression, arguments: [text] }) => {
      const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
      return name === 'createQueryBuilder' || (name === 'query' && text && isText(text, checker));
    })
    .map(placeOf)
    .filter((place) => !place.startsWith(HOME));
}

const isText = (node: ts.Expression, checker: ts.TypeChecker): boolean =>
  checker.isTypeAssignableTo(checker.getTypeAtLocation(node), checker.getStringType());

const ADDING: ReadonlySet<string> = new Set(['add', 'addAtCommit']);

/** Every `unitOfWork.add(Entity, rows, then)`, also at COMMIT. */
export function addedRows({ checker, files }: SourceProgram): readonly AddedRows[] {
  return callsIn(files).flatMap((call) => {
    const [entity, , then] = call.arguments;
    if (!ts.isPropertyAccessExpression(call.expression) || !ADDING.has(call.expression.name.text) || !entity) return [];
    if (!isOf(call.expression.expression, 'UnitOfWork', checker)) return [];
    const [fragment] = then === undefined ? [] : written(then, checker);
    return [{ place: placeOf(call), entity: entity.getText(), then: fragment }];
  });
}

const callsIn = (files: readonly ts.SourceFile[]): readonly ts.CallExpression[] =>
  files
    .filter(({ text }) => text.includes('platform/database') || text.includes('Statement'))
    .flatMap((file) => nodesOf(file).filter((node) => ts.isCallExpression(node)));

const isOf = (node: ts.Expression, name: string, checker: ts.TypeChecker): boolean =>
  (checker.getTypeAtLocation(node).symbol as ts.Symbol | undefined)?.name === name;

/** The templates behind an expression: a constant, a member of one, or either of two. */
function written(node: ts.Expression, checker: ts.TypeChecker): readonly ts.TaggedTemplateExpression[] {
  if (ts.isTaggedTemplateExpression(node)) return [node];
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) return written(node.expression, checker);
  if (ts.isConditionalExpression(node)) {
    return [...written(node.whenTrue, checker), ...written(node.whenFalse, checker)];
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((member) =>
      ts.isPropertyAssignment(member) ? written(member.initializer, checker) : [],
    );
  }
  if (ts.isElementAccessExpression(node)) return written(node.expression, checker);
  const value = ts.isPropertyAccessExpression(node)
    ? memberOf(node, checker)
    : ts.isIdentifier(node)
      ? declared(node, checker)
      : undefined;
  return value === undefined ? [] : written(value, checker);
}

/** What a constant is; asking for its symbol alone costs no types. */
function declared(node: ts.Identifier, checker: ts.TypeChecker): ts.Expression | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  const origin = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = origin?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

/** One of several that stand in an object. */
function memberOf(
  { expression, name }: ts.PropertyAccessExpression,
  checker: ts.TypeChecker,
): ts.Expression | undefined {
  const object = ts.isIdentifier(expression) ? declared(expression, checker) : undefined;
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const member = object.properties.find((property) => property.name?.getText() === name.text);
  return member && ts.isPropertyAssignment(member) ? member.initializer : undefined;
}

/** Of a list that is written out, or of the row that a list is mapped to. */
function countOf(parameters: ts.Expression | undefined): number | undefined {
  if (parameters === undefined) return 0;
  if (ts.isParenthesizedExpression(parameters)) return countOf(parameters.expression);
  if (ts.isCallExpression(parameters)) return countOfEach(parameters);
  if (!ts.isArrayLiteralExpression(parameters) || parameters.elements.some(ts.isSpreadElement)) return undefined;
  return parameters.elements.length;
}

function countOfEach({ expression, arguments: [each] }: ts.CallExpression): number | undefined {
  const isMap = ts.isPropertyAccessExpression(expression) && expression.name.text === 'map';
  return isMap && each && ts.isArrowFunction(each) && !ts.isBlock(each.body) ? countOf(each.body) : undefined;
}
