import type { EntityMetadata } from 'typeorm';
import type { SqlParameter } from './connection';

interface Shape {
  readonly head: string;
  readonly row: string;
  readonly valuesOf: (row: object) => readonly SqlParameter[];
}

const shapes = new WeakMap<EntityMetadata, Shape>();

function shapeOf(metadata: EntityMetadata): Shape {
  const columns = metadata.columns.map(({ propertyName, databaseName, type }) => ({
    propertyName,
    databaseName,
    isJson: type === 'simple-json',
  }));
  const names = columns.map(({ databaseName }) => `\`${databaseName}\``).join(', ');
  return {
    head: `INSERT INTO \`${metadata.tableName}\` (${names}) VALUES `,
    row: `(${columns.map(() => '?').join(', ')})`,
    valuesOf: (row) =>
      columns.map(({ propertyName, isJson }) => {
        const value: unknown = Reflect.get(row, propertyName);
        return (isJson ? JSON.stringify(value) : value) as SqlParameter;
      }),
  };
}

/**
 * One INSERT for rows of an entity, all columns given. It says what the entity layer would say, without its cost.
 * @param then what follows the rows, such as ON DUPLICATE KEY UPDATE
 */
export function insertStatement(
  metadata: EntityMetadata,
  rows: readonly object[],
  then = '',
): { readonly sql: string; readonly parameters: readonly SqlParameter[] } {
  const shape = shapes.get(metadata) ?? shapeOf(metadata);
  shapes.set(metadata, shape);
  const places = rows.map(() => shape.row).join(', ');
  return { sql: `${shape.head}${places} ${then}`, parameters: rows.flatMap(shape.valuesOf) };
}
