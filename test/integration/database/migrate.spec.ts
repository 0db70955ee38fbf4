import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { migrate, requireCurrentSchema } from '../../../src/platform/database';
import { isRepeatable } from '../../../src/platform/database/schema/repeatable-statement';
import { createEmptyDatabase, type TestDatabase } from '../../support';
import { cutProxy, type CutMode } from '../../support/cut-proxy';
import { schemaOf } from '../../support/schema-of';

const productFolder = join(__dirname, '..', '..', '..', 'src', 'platform', 'database', 'migrations');

const AT_ONCE = 8;

const smallFiles = {
  '0001-one.sql': `-- A comment; with a semicolon.
    CREATE TABLE IF NOT EXISTS one (id INT PRIMARY KEY, n INT NOT NULL);
    INSERT INTO one VALUES (1, 0), (2, 0);
    UPDATE one SET n = n + 1;`,
  '202703111205-two.sql': `ALTER TABLE one ADD COLUMN IF NOT EXISTS two INT NOT NULL DEFAULT 2;
    UPDATE one SET n = n + 10;
    ALTER TABLE one ADD KEY IF NOT EXISTS one_two (two);`,
};

describe('migrate', () => {
  let database: TestDatabase;
  let folder: string;
  beforeEach(async () => {
    database = await createEmptyDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hop-migrations-'));
    put(smallFiles);
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  function put(files: Readonly<Record<string, string>>): void {
    for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  }
  async function query(sql: string, url = database.url): Promise<RowDataPacket[]> {
    const connection = await createConnection({ uri: url, multipleStatements: true });
    try {
      return (await connection.query<RowDataPacket[]>(sql))[0];
    } finally {
      await connection.end();
    }
  }
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'was not refused',
      (error: unknown) => (error as Error).message,
    );

  it('applies the files in order, and nothing the second time', async () => {
    expect(await migrate(database.url, { folder })).toEqual(Object.keys(smallFiles));
    expect(await query('SELECT * FROM one')).toEqual([
      { id: 1, n: 11, two: 2 },
      { id: 2, n: 11, two: 2 },
    ]);
    const before = await schemaOf(database.url);
    expect(await migrate(database.url, { folder })).toEqual([]);
    expect(await schemaOf(database.url)).toEqual(before);
  });

  /** Lets one migrate be cut, runs the next one to its end, and answers what that left. */
  async function afterCut(at: number, mode: CutMode): Promise<object> {
    const attempt = await createEmptyDatabase();
    const proxy = await cutProxy(attempt.url, at, mode);
    await expect(migrate(proxy.url, { folder })).rejects.toThrow();
    await proxy.close();
    await migrate(attempt.url, { folder });
    const left = { at, mode, schema: await schemaOf(attempt.url), rows: await query('SELECT * FROM one', attempt.url) };
    await attempt.drop();
    return left;
  }

  it('ends well after a cut before or after any packet, and has run every change of rows exactly once', async () => {
    const proxy = await cutProxy(database.url, Infinity, 'before');
    await migrate(proxy.url, { folder });
    await proxy.close();
    const whole = { schema: await schemaOf(database.url), rows: await query('SELECT * FROM one') };
    // The first two packets open the connection and the last one closes it: cut there, nothing fails.
    const cuts = Array.from({ length: proxy.passed() - 2 }, (_, index) => index + 2);
    expect(cuts.length).toBeGreaterThan(25);
    for (const mode of ['before', 'after'] as const) {
      for (let next = 0; next < cuts.length; next += AT_ONCE) {
        const some = cuts.slice(next, next + AT_ONCE);
        const left = await Promise.all(some.map((at) => afterCut(at, mode)));
        expect(left).toEqual(some.map((at) => ({ at, mode, ...whole })));
      }
    }
  });

  it('lets five at once all end well: one works, the others wait', async () => {
    const said: string[] = [];
    const say = (line: string): number => said.push(line);
    const results = await Promise.all(Array.from({ length: 5 }, () => migrate(database.url, { say })));
    const names = readdirSync(productFolder).sort();
    expect(results.flat().sort()).toEqual(names);
    expect(results.filter((applied) => applied.length > 0)).toHaveLength(1);
    expect(said).toHaveLength(4);
    expect(said[0]).toMatch(/^Another migrate is at work .*10 minutes/);
    await expect(requireCurrentSchema(database.url)).resolves.toBeUndefined();
  });

  it('refuses a file that was changed after it was applied, but not another comment', async () => {
    await migrate(database.url, { folder });
    put({ '0001-one.sql': `-- Said better.\n${smallFiles['0001-one.sql']}` });
    expect(await migrate(database.url, { folder })).toEqual([]);
    for (const changed of [
      smallFiles['0001-one.sql'].replace('n + 1', 'n + 2'),
      `${smallFiles['0001-one.sql']}\nCREATE TABLE IF NOT EXISTS more (id INT);`,
      smallFiles['0001-one.sql'].replace('UPDATE one SET n = n + 1;', ''),
    ]) {
      put({ '0001-one.sql': changed });
      expect(await refusal(migrate(database.url, { folder }))).toMatch(/^Migration 0001-one.sql was changed after/);
    }
  });

  it('lets a file that failed half way be mended behind what was run of it', async () => {
    put({ '0001-one.sql': `${smallFiles['0001-one.sql']}\nUPDATE one SET no_such_column = 1;` });
    expect(await refusal(migrate(database.url, { folder }))).toContain('no_such_column');
    put({ '0001-one.sql': smallFiles['0001-one.sql'].replace('n + 1', 'n + 2') });
    expect(await refusal(migrate(database.url, { folder }))).toContain('was changed');
    put({ '0001-one.sql': `${smallFiles['0001-one.sql']}\nUPDATE one SET n = n + 100;` });
    expect(await migrate(database.url, { folder })).toEqual(Object.keys(smallFiles));
    expect(await query('SELECT DISTINCT n FROM one')).toEqual([{ n: 111 }]);
  });

  it('refuses a statement that could not be run again, before it runs anything', async () => {
    put({ '202703120900-bad.sql': 'ALTER TABLE one ADD COLUMN three INT' });
    expect(await refusal(migrate(database.url, { folder }))).toContain('202703120900-bad.sql has a statement');
    expect(await query('SHOW TABLES')).toEqual([]);
  });

  it('knows definitions that the server takes twice without a word and without a change', async () => {
    const definitions = [
      'CREATE TABLE IF NOT EXISTS two (id INT PRIMARY KEY)',
      'CREATE TABLE IF NOT EXISTS one (id INT PRIMARY KEY, n INT NOT NULL, two_id INT NULL, away INT, KEY gone (n))',
      'CREATE UNIQUE INDEX IF NOT EXISTS one_n ON one (n)',
      'ALTER TABLE one ADD COLUMN IF NOT EXISTS m INT NOT NULL DEFAULT 1',
      'ALTER TABLE one ADD KEY IF NOT EXISTS one_m (m, n)',
      'ALTER TABLE one ADD CONSTRAINT IF NOT EXISTS one_small CHECK (n < 100)',
      'ALTER TABLE one ADD FOREIGN KEY IF NOT EXISTS one_two (two_id) REFERENCES two (id)',
      'ALTER TABLE one MODIFY COLUMN IF EXISTS m BIGINT NOT NULL DEFAULT 2',
      'ALTER TABLE one RENAME COLUMN IF EXISTS m TO k',
      'ALTER TABLE one CHANGE COLUMN IF EXISTS k l BIGINT NOT NULL DEFAULT 3',
      'ALTER TABLE one DROP KEY IF EXISTS gone',
      'ALTER TABLE one DROP COLUMN IF EXISTS away',
      'DROP INDEX IF EXISTS one_n ON one',
      'ALTER TABLE one DROP CONSTRAINT IF EXISTS one_small',
      'RENAME TABLE IF EXISTS two TO three',
      'DROP TABLE IF EXISTS two',
    ];
    for (const definition of definitions) {
      expect({ definition, isRepeatable: isRepeatable(definition) }).toEqual({ definition, isRepeatable: true });
      const before = await schemaOf(database.url);
      await query(definition);
      const once = await schemaOf(database.url);
      if (definition !== 'DROP TABLE IF EXISTS two') expect(once).not.toEqual(before);
      await query(definition);
      expect(await schemaOf(database.url)).toEqual(once);
    }
  });

  it('refuses a database of a newer version, of an older one and of somebody else, each with one line', async () => {
    await migrate(database.url, { folder });
    rmSync(join(folder, '202703111205-two.sql'));
    const newer = await refusal(migrate(database.url, { folder }));
    await query(`DROP TABLE one; DROP TABLE schema_migration;
      CREATE TABLE schema_migration (id INT AUTO_INCREMENT PRIMARY KEY, timestamp BIGINT NOT NULL, name VARCHAR(255) NOT NULL);
      INSERT INTO schema_migration (timestamp, name) VALUES (1790000000001, 'Initial1790000000001')`);
    const before = await schemaOf(database.url);
    const older = [await refusal(migrate(database.url)), await refusal(requireCurrentSchema(database.url))];
    expect(await schemaOf(database.url)).toEqual(before);
    await query('DROP TABLE schema_migration; CREATE TABLE invoice (id INT)');
    const foreign = await refusal(migrate(database.url));
    expect(newer).toMatch(/^The database is of another version, which applied 202703111205-two\.sql/);
    for (const line of older) expect(line).toMatch(/^The database was made before version 0\.1\.0/);
    expect(foreign).toMatch(/^The database holds tables that this product did not make/);
    for (const line of [newer, ...older, foreign]) expect(line).not.toContain('\n');
    expect(await query('SHOW TABLES')).toHaveLength(1);
  });

  it('says what to do when the schema is not there or not complete', async () => {
    expect(await refusal(requireCurrentSchema(database.url))).toBe(
      'The database schema is not up to date: run `migrate` first',
    );
    for (const name of readdirSync(productFolder).sort().slice(0, 3))
      copyFileSync(join(productFolder, name), join(folder, name));
    rmSync(join(folder, '0001-one.sql'));
    rmSync(join(folder, '202703111205-two.sql'));
    await migrate(database.url, { folder });
    expect(await refusal(requireCurrentSchema(database.url))).toContain('run `migrate` first');
    await migrate(database.url);
    await requireCurrentSchema(database.url);
  });
});
