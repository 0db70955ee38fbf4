import { createConnection, type RowDataPacket } from 'mysql2/promise';

/** The definition of every table, and what was applied to make them. */
export async function schemaOf(databaseUrl: string): Promise<Readonly<Record<string, string>>> {
  const connection = await createConnection(databaseUrl);
  try {
    const [tables] = await connection.query<RowDataPacket[]>({ sql: 'SHOW TABLES', rowsAsArray: true });
    const schema: Record<string, string> = {};
    for (const [name] of tables as unknown as [string][]) {
      const [[row]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${name}`);
      schema[name] = String(row?.['Create Table']);
    }
    if ('schema_migration' in schema && schema['schema_migration'].includes('checksum')) {
      const [applied] = await connection.query<RowDataPacket[]>(
        'SELECT name, checksum, statements, finished_at IS NOT NULL AS finished FROM schema_migration ORDER BY name',
      );
      schema['applied'] = JSON.stringify(applied);
    }
    return schema;
  } finally {
    await connection.end();
  }
}
