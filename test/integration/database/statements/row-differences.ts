import ts from 'typescript';
import type { Column } from './prepared';
import type { Written } from './written-statements';

/** What the row's type says that the server does not, and the reverse. */
export function rowDifferences(
  { row, neverNull, node }: Pick<Written, 'row' | 'neverNull' | 'node'>,
  columns: readonly Column[],
  checker: ts.TypeChecker,
): readonly string[] {
  if (row === undefined) return columns.length === 0 ? [] : ['answers rows, and has no type for them'];
  if (columns.length === 0) return ['answers no rows, and has a type for them'];
  return typeDifferences(propertiesOf(row, node, checker), columns, neverNull, checker);
}

/** The types of what an object holds, by name. */
export const propertiesOf = (type: ts.Type, at: ts.Node, checker: ts.TypeChecker): ReadonlyMap<string, ts.Type> =>
  new Map(
    checker
      .getPropertiesOfType(type)
      .map((property) => [property.name, checker.getTypeOfSymbolAtLocation(property, at)]),
  );

/** @param properties the type of each column, by its name */
export function typeDifferences(
  properties: ReadonlyMap<string, ts.Type>,
  columns: readonly Column[],
  neverNull: readonly string[],
  checker: ts.TypeChecker,
): readonly string[] {
  const names = new Set(columns.map(({ name }) => name));
  return [
    ...[...properties.keys()].filter((name) => !names.has(name)).map((name) => `${name} is no column`),
    ...columns.filter(({ name }, index) => columns.findIndex((other) => other.name === name) !== index).map(twice),
    ...columns.flatMap((column) => columnDifferences(column, properties.get(column.name), neverNull, checker)),
  ];
}

const twice = ({ name }: Column): string => `${name} is a column twice`;

function columnDifferences(
  { name, kind, nullable }: Column,
  type: ts.Type | undefined,
  neverNull: readonly string[],
  checker: ts.TypeChecker,
): readonly string[] {
  if (type === undefined) return [`${name} is a column, and not in the type`];
  const says: string[] = [];
  if (!isOfKind(type, kind, checker)) says.push(`${name} is a ${kind}, the type says ${checker.typeToString(type)}`);
  if (neverNull.includes(name)) return nullable ? says : [...says, `${name} needs no word that it is never null`];
  if (nullable && !mayBeNull(type)) says.push(`${name} may be null, the type says ${checker.typeToString(type)}`);
  return says;
}

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);
const isNull = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Null) !== 0;
const mayBeNull = (type: ts.Type): boolean => partsOf(type).some(isNull);

function isOfKind(type: ts.Type, kind: Column['kind'], checker: ts.TypeChecker): boolean {
  const parts = partsOf(type).filter((part) => !isNull(part));
  if (kind === 'null') return parts.length === 0;
  if (kind === 'json') return true;
  return parts.length > 0 && parts.every((part) => isPartOfKind(part, kind, checker));
}

function isPartOfKind(part: ts.Type, kind: Exclude<Column['kind'], 'null' | 'json'>, checker: ts.TypeChecker): boolean {
  if ((part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) !== 0) return false;
  if (kind === 'number') return checker.isTypeAssignableTo(part, checker.getNumberType());
  if (kind === 'boolean') return checker.isTypeAssignableTo(part, checker.getBooleanType());
  if (kind === 'string') return checker.isTypeAssignableTo(part, checker.getStringType());
  return (part.symbol as ts.Symbol | undefined)?.name === kind;
}
