import type { Connection } from 'mysql2';
import ts from 'typescript';
import { DataSource, type EntityMetadata } from 'typeorm';
import { dataSourceOptions } from '../../../../src/platform/database';
import { insertStatement } from '../../../../src/platform/database/insert-statement';
import { prepare, type Column } from './prepared';
import { propertiesOf, typeDifferences } from './row-differences';
import { nodesOf, placeOf, type SourceProgram } from './source-program';

/** An entity as the compiler and as the entity layer see it. */
export interface EntityClass {
  readonly node: ts.ClassDeclaration;
  readonly metadata: EntityMetadata;
}

/** Every class marked as an entity, by its name. The entity layer opens no more than it needs to read them. */
export async function entitiesIn({ files }: SourceProgram, url: string): Promise<ReadonlyMap<string, EntityClass>> {
  const nodes = files.filter(({ text }) => text.includes('@Entity(')).flatMap((file) => nodesOf(file).filter(isEntity));
  const classes = nodes.map((node) => {
    const exported = jest.requireActual<Readonly<Record<string, unknown>>>(node.getSourceFile().fileName);
    const entity = exported[nameOf(node)];
    if (typeof entity !== 'function') throw new Error(`${placeOf(node)} does not export its entity`);
    return entity;
  });
  const dataSource = await new DataSource(dataSourceOptions(url, classes, { size: 1 })).initialize();
  await dataSource.destroy();
  return new Map(
    nodes.map((node, index) => [nameOf(node), { node, metadata: dataSource.getMetadata(classes[index] ?? '') }]),
  );
}

const isEntity = (node: ts.Node): node is ts.ClassDeclaration =>
  ts.isClassDeclaration(node) &&
  (ts.getDecorators(node) ?? []).some((decorator) => decorator.getText().startsWith('@Entity('));

const nameOf = (node: ts.ClassDeclaration): string => node.name?.text ?? '';

/** What an entity says that its table does not, and the reverse; and whether its rows can be added. */
export async function entityFaults(
  { node, metadata }: EntityClass,
  connection: Connection,
  checker: ts.TypeChecker,
): Promise<readonly string[]> {
  const names = metadata.columns.map(({ databaseName, propertyName }) => `\`${databaseName}\` AS \`${propertyName}\``);
  const faults = await complaintOf(async () => {
    const { columns } = await prepare(connection, `SELECT ${names.join(', ')} FROM \`${metadata.tableName}\``);
    const properties = propertiesOf(checker.getTypeAtLocation(node), node, checker);
    return typeDifferences(
      properties,
      columns.map((column) => hydrated(column, metadata)),
      [],
      checker,
    );
  });
  return [...faults, ...(await addingFaults(metadata, '', connection))].map((fault) => `${placeOf(node)}: ${fault}`);
}

/** The complaint about rows that are added with something behind them. */
export const addingFaults = (metadata: EntityMetadata, then: string, connection: Connection) =>
  complaintOf(async () => {
    await prepare(connection, insertStatement(metadata, [{}], then).sql);
    return [];
  });

async function complaintOf(check: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await check();
  } catch (error) {
    return [(error as Error).message];
  }
}

/** What the entity layer makes of a column. */
function hydrated(column: Column, metadata: EntityMetadata): Column {
  const found = metadata.findColumnWithPropertyName(column.name);
  if (found?.type === 'boolean') return { ...column, kind: 'boolean' };
  return found?.type === 'simple-json' || found?.transformer !== undefined ? { ...column, kind: 'json' } : column;
}
