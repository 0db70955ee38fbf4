import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pinoHttp from 'pino-http';
import type { DataSource } from 'typeorm';
import { logOptions } from '../../../src/platform/logging';
import { poolOf, runStatement } from '../../../src/platform/database/connection';
import { startTestApp, type TestApp } from '../../support';

jest.mock('../../../src/platform/database/sql', () => {
  type Tags = typeof import('../../../src/platform/database/sql');
  const tags = jest.requireActual<Tags>('../../../src/platform/database/sql');
  const texts: string[] = [];
  const sql = (...pieces: Parameters<Tags['sql']>) => {
    const statement = tags.sql(...pieces);
    texts.push(statement.text);
    return statement;
  };
  return { ...tags, sql, texts };
});

const SOURCE = join(__dirname, '../../../src');
/** Somebody's name with a letter that no id or code holds, address and phone; longer than an id. */
const PERSON = 'Canarie Përsoon canarie.persoon@example.be 0470 12 34 56';
const OF_PERSON = /canarie|rsoon|0470/i;

/** Every statement of the product that writes. */
function writes(): readonly string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((name) => join(SOURCE, name));
  for (const file of files) {
    if (/(?<!\.spec)\.ts$/.test(file) && /\bsql`/.test(readFileSync(file, 'utf8'))) jest.requireActual<object>(file);
  }
  const { texts } = jest.requireMock<{ readonly texts: readonly string[] }>('../../../src/platform/database/sql');
  return texts.filter((text) => /^\s*(?:INSERT|UPDATE|DELETE|REPLACE)/.test(text));
}

describe('the log of a write that fails', () => {
  let test: TestApp;
  let dataSource: DataSource;
  let logged = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      logged += chunk.toString();
      done();
    },
  });
  const { logger } = pinoHttp(logOptions({ logLevel: 'info' }), stream);
  const linesOf = async (write: Promise<unknown>): Promise<string> => {
    logged = '';
    await write.catch((error: unknown) => logger.error({ err: error }, 'failed'));
    return logged;
  };

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'none' });
    ({ dataSource } = test);
  });
  afterAll(() => test.close());

  it('names nobody, for any table that entities write', async () => {
    const leaks: string[] = [];
    for (const { target, name, columns } of dataSource.entityMetadatas) {
      const row = Object.fromEntries(columns.map(({ propertyName }) => [propertyName, PERSON]));
      const lines = await linesOf(dataSource.manager.insert(target, row));
      if (!lines.includes('database refused') || OF_PERSON.test(lines)) leaks.push(`${name}: ${lines}`);
    }
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(20);
    expect(leaks).toEqual([]);
  });

  it('names nobody, for any statement that writes', async () => {
    const leaks: string[] = [];
    let refused = 0;
    for (const text of writes()) {
      const people = Array.from({ length: text.split('?').length - 1 }, () => PERSON);
      const lines = await linesOf(runStatement(poolOf(dataSource), text, people));
      if (lines !== '') refused += 1;
      if (OF_PERSON.test(lines)) leaks.push(`${text}: ${lines}`);
    }
    expect(leaks).toEqual([]);
    expect(refused).toBeGreaterThan(60);
  });

  it('is what an operator can search for: the number and the key', async () => {
    const add =
      "INSERT INTO association (id, slug, name, phone) VALUES ('01890a5d-ac96-774b-bcce-b302099a8057', 's', ?, '')";
    await dataSource.query(add, [PERSON]);
    const lines = await linesOf(dataSource.query(add, [PERSON]));
    expect(lines).toContain('"message":"database refused (ER_DUP_ENTRY 1062 PRIMARY)"');
  });
});
