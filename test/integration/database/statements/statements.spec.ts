import { join } from 'node:path';
import type { Connection } from 'mysql2';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database';
import { addingFaults, entitiesIn, entityFaults, type EntityClass } from './entities';
import { connectTo, prepare } from './prepared';
import { textOf } from './recorded-texts';
import { rowDifferences } from './row-differences';
import { placeOf, sourceProgram, type SourceProgram } from './source-program';
import { addedRows, looseTexts, statementCalls } from './statement-calls';
import { misplaced, writtenIn, type Written } from './written-statements';

jest.mock('../../../../src/platform/database/sql', () => {
  const { recordingTags } = jest.requireActual<typeof import('./recorded-texts')>('./recorded-texts');
  return recordingTags(jest.requireActual('../../../../src/platform/database/sql'));
});

const PLANTED = join(__dirname, 'planted-faults.ts');

/** One reading of all source: it takes longer than everything else here. */
const all = sourceProgram(PLANTED);
const programOf = (fits: (name: string) => boolean): SourceProgram => ({
  ...all,
  files: all.files.filter(({ fileName }) => fits(fileName)),
});

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  // Keeps the process busy for long, so it comes before there is a connection that would not be heard meanwhile.
  for (const { file } of writtenIn(all)) jest.requireActual(file);
  database = await createTestDatabase();
  connection = await connectTo(database.url);
});
afterAll(async () => {
  connection.destroy();
  await database.drop();
});

interface Checked {
  readonly statement: Written;
  readonly placeholders: number;
  readonly faults: readonly string[];
}

async function check(statement: Written, { checker }: SourceProgram): Promise<Checked> {
  try {
    const { columns, placeholders } = await prepare(connection, textOf(statement));
    const asked = textOf(statement).split('?').length - 1;
    const uncounted = asked === placeholders ? [] : [`has ${asked} question marks and ${placeholders} parameters`];
    return { statement, placeholders, faults: [...uncounted, ...rowDifferences(statement, columns, checker)] };
  } catch (error) {
    return { statement, placeholders: 0, faults: [(error as Error).message] };
  }
}

async function checkAll(program: SourceProgram): Promise<readonly Checked[]> {
  const written = writtenIn(program).filter(({ tag }) => tag === 'sql');
  const checked: Checked[] = [];
  for (const statement of written) {
    if (misplaced([statement]).length === 0) checked.push(await check(statement, program));
  }
  return checked;
}

const faultsOf = (checked: readonly Checked[]): readonly string[] =>
  checked.flatMap(({ statement, faults }) => faults.map((fault) => `${placeOf(statement.node)}: ${fault}`));

/** Calls with more or fewer parameters than their statement has placeholders for. */
function miscounted(program: SourceProgram, checked: readonly Checked[]): readonly string[] {
  const placeholders = new Map(checked.map((one) => [one.statement.node, one.placeholders]));
  return statementCalls(program).flatMap(({ place, statements, parameters }) =>
    statements
      .map((statement) => placeholders.get(statement))
      .filter((count) => count !== parameters)
      .map((count) => `${place}: ${parameters ?? 'uncounted'} parameters for ${count ?? 'unknown'} placeholders`),
  );
}

describe('the statements of the product', () => {
  const program = programOf((name) => name !== PLANTED);
  let checked: readonly Checked[];
  beforeAll(async () => {
    checked = await checkAll(program);
  });
  afterAll(() => {
    process.stdout.write(`${checked.length} statements prepared\n`);
  });

  it('are constants of their files', () => {
    expect(misplaced(writtenIn(program))).toEqual([]);
  });

  it('are all that is asked of the database', () => {
    expect(looseTexts(program)).toEqual([]);
  });

  it('are understood by the database, and answer what their types say', () => {
    expect(checked.length).toBeGreaterThan(200);
    expect(faultsOf(checked)).toEqual([]);
  });

  it('are given as many parameters as they have placeholders for', () => {
    expect(miscounted(program, checked)).toEqual([]);
  });
});

describe('the entities of the product', () => {
  const program = programOf((name) => name !== PLANTED);
  let entities: ReadonlyMap<string, EntityClass>;
  beforeAll(async () => {
    entities = await entitiesIn(program, database.url);
  });

  it('are what their tables are', async () => {
    const faults: string[] = [];
    for (const entity of entities.values()) faults.push(...(await entityFaults(entity, connection, program.checker)));
    expect(entities.size).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  it('can be added with what is written behind their rows', async () => {
    const fragments = new Map(writtenIn(program).map((written) => [written.node, written]));
    const faults: string[] = [];
    for (const { place, entity, then } of addedRows(program)) {
      // Without anything behind them, every entity's rows are prepared above.
      if (then === undefined) continue;
      const [found, written] = [entities.get(entity), fragments.get(then)];
      const complaints =
        found && written
          ? await addingFaults(found.metadata, textOf(written), connection)
          : [`${entity} is no entity, or what is behind it no fragment`];
      faults.push(...complaints.map((complaint) => `${place}: ${complaint}`));
    }
    expect(faults).toEqual([]);
  });
});

describe('the test of the statements', () => {
  const program = programOf((name) => name === PLANTED);
  let checked: readonly Checked[];
  beforeAll(async () => {
    checked = await checkAll(program);
  });

  it('notices every planted fault and nothing else', () => {
    const says = Object.fromEntries(
      checked.map(({ statement, faults }) => [statement.node.parent.getText().split(':')[0] ?? '', faults]),
    );
    expect(says).toEqual({
      right: [],
      unknownColumn: ["Unknown column 'u.mail' in 'SELECT'"],
      missingColumn: ['email is no column'],
      columnTooMany: ['phone is a column, and not in the type'],
      otherName: ['email is no column', 'address is a column, and not in the type'],
      twice: ['email is a column twice'],
      numberAsString: ['active is a number, the type says string'],
      numberAsBoolean: ['active is a number, the type says boolean'],
      stringAsDate: ['date is a string, the type says Date'],
      dateAsString: ['createdAt is a Date, the type says string'],
      anything: ['email is a string, the type says unknown'],
      nullAsString: ['cancelReason may be null, the type says string'],
      leftJoin: ['id may be null, the type says string'],
      never: [],
      neverForNothing: ['email needs no word that it is never null'],
      noRows: ['answers no rows, and has a type for them'],
      noType: ['answers rows, and has no type for them'],
      nullSum: ['seats may be null, the type says number'],
      sum: [],
    });
  });

  it('notices what an entity says that its table does not', async () => {
    const [entity] = (await entitiesIn(program, database.url)).values();
    const faults = await entityFaults(entity!, connection, program.checker);
    expect(faults.map((fault) => fault.replace(/^.*?: /, ''))).toEqual([
      'name is a string, the type says number',
      'municipalityNis may be null, the type says string',
      'kind is a string, the type says boolean',
    ]);
  });

  it('notices a statement that is made again and again', () => {
    expect(misplaced(writtenIn(program)).join('\n')).toMatch(/planted-faults\.ts:\d+ is not/);
    expect(misplaced(writtenIn(program))).toHaveLength(1);
  });

  it('notices a text that is no statement, and a builder', () => {
    expect(looseTexts(program)).toHaveLength(2);
  });

  it('notices parameters too many, too few, and out of sight', () => {
    expect(miscounted(program, checked)).toEqual([
      expect.stringContaining('2 parameters for 1 placeholders'),
      expect.stringContaining('0 parameters for 1 placeholders'),
      expect.stringContaining('0 parameters for 1 placeholders'),
      expect.stringContaining('uncounted parameters for 1 placeholders'),
    ]);
  });
});
