import { sql } from '../sql';
import { checksumOf, type MigrationFile } from './migration-file';
import type { SchemaConnection } from './schema-connection';
import { SchemaMismatch } from './schema-mismatch';

/** What the database knows of one file. */
interface Applied {
  readonly name: string;
  /** Of the statements that were run. */
  readonly checksum: string;
  readonly statements: number;
  readonly finished: number;
}

const CREATE_HISTORY = sql`
  CREATE TABLE IF NOT EXISTS schema_migration (
    name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    checksum CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the statements that were run',
    statements SMALLINT NOT NULL COMMENT 'how many of the file were run',
    began_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL
  )`;
const COUNT_TABLES = sql<{ readonly tables: number }>`
  SELECT COUNT(*) AS tables FROM information_schema.tables WHERE table_schema = DATABASE()`;
const COLUMNS_OF_HISTORY = sql<{ readonly name: string }>`
  SELECT column_name AS name FROM information_schema.columns
  WHERE table_schema = DATABASE() AND table_name = 'schema_migration'`;
const FIND_APPLIED = sql<Applied>`
  SELECT name, checksum, statements, finished_at IS NOT NULL AS finished FROM schema_migration`;
const BEGIN_FILE = sql`
  INSERT IGNORE INTO schema_migration (name, checksum, statements, began_at) VALUES (?, ?, 0, UTC_TIMESTAMP(6))`;
const NOTE_STATEMENTS = sql`UPDATE schema_migration SET statements = ?, checksum = ? WHERE name = ?`;
const FINISH_FILE = sql`UPDATE schema_migration SET finished_at = UTC_TIMESTAMP(6) WHERE name = ?`;

/** The table in which the database keeps what was applied to it. */
export class SchemaHistory {
  constructor(private readonly connection: SchemaConnection) {}

  /** @throws SchemaMismatch when somebody else, or a version before 0.1.0, made what is in the database */
  async prepare(): Promise<void> {
    if (await this.exists()) return;
    const [found] = await this.connection.query(COUNT_TABLES);
    if (found !== undefined && found.tables > 0) {
      throw new SchemaMismatch(
        'The database holds tables that this product did not make: it needs one of its own, empty',
      );
    }
    await this.connection.execute(CREATE_HISTORY);
  }

  /**
   * Files that are not, or not wholly, applied, with the number of their statements that were run.
   * @throws SchemaMismatch when what was applied is not what the files say
   */
  async pending(files: readonly MigrationFile[]): Promise<{ readonly file: MigrationFile; readonly done: number }[]> {
    const applied = (await this.exists()) ? await this.applied() : new Map<string, Applied>();
    refuseUnknown(files, applied);
    return files.flatMap((file) => {
      const known = applied.get(file.name);
      if (known === undefined) return [{ file, done: 0 }];
      refuseChanged(file, known);
      return known.finished === 1 ? [] : [{ file, done: known.statements }];
    });
  }

  async begin({ name }: MigrationFile): Promise<void> {
    await this.connection.execute(BEGIN_FILE, [name, checksumOf([])]);
  }

  async note({ name, statements }: MigrationFile, done: number): Promise<void> {
    await this.connection.execute(NOTE_STATEMENTS, [done, checksumOf(statements.slice(0, done)), name]);
  }

  async finish({ name }: MigrationFile): Promise<void> {
    await this.connection.execute(FINISH_FILE, [name]);
  }

  private async exists(): Promise<boolean> {
    const columns = await this.connection.query(COLUMNS_OF_HISTORY);
    if (columns.some(({ name }) => name === 'timestamp')) {
      throw new SchemaMismatch(
        'The database was made before version 0.1.0, from which there is no way to this one: begin with an empty database',
      );
    }
    return columns.length > 0;
  }

  private async applied(): Promise<ReadonlyMap<string, Applied>> {
    const rows = await this.connection.query(FIND_APPLIED);
    return new Map(rows.map((row) => [row.name, row]));
  }
}

function refuseUnknown(files: readonly MigrationFile[], applied: ReadonlyMap<string, Applied>): void {
  const known = new Set(files.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name)).sort();
  if (unknown.length > 0) {
    throw new SchemaMismatch(
      `The database is of another version, which applied ${unknown.join(', ')}: start that version`,
    );
  }
}

/** A file that was begun may be mended behind what was run of it; one that was finished may not be longer either. */
function refuseChanged({ name, statements }: MigrationFile, applied: Applied): void {
  const sameLength = applied.finished === 0 || statements.length === applied.statements;
  if (sameLength && checksumOf(statements.slice(0, applied.statements)) === applied.checksum) return;
  throw new SchemaMismatch(
    `Migration ${name} was changed after the database applied it: put it back as it was and write a new one`,
  );
}
