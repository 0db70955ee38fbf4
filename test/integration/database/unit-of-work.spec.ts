import { isDuplicateKey, sql, UnitOfWork } from '../../../src/platform/database';
import { HostCompanyEntity } from '../../../src/modules/companies/persistence/host-company.entity';
import { recordStatements } from '../../bench/seats/recorded-referral';
import { startTestApp, type TestApp } from '../../support';

describe('the unit of work', () => {
  let test: TestApp;
  let unitOfWork: UnitOfWork;
  beforeAll(async () => {
    test = await startTestApp({ scenario: 'none' });
    unitOfWork = test.get(UnitOfWork);
    await test.sql('CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR(80) NOT NULL, CHECK (id < 1000))');
  });
  beforeEach(() => test.sql('DELETE FROM note'));
  afterAll(() => test.close());

  const write = (id: number, text = ''): Promise<void> =>
    unitOfWork.write(sql`INSERT INTO note (id, text) VALUES (?, ?)`, [id, text]);
  const ids = (): Promise<number[]> =>
    unitOfWork.query(sql<{ id: number }>`SELECT id FROM note ORDER BY id`).then((rows) => rows.map(({ id }) => id));
  const travelled = (work: () => Promise<void>): Promise<readonly string[]> =>
    recordStatements(test, () => test.run(() => unitOfWork.run(work)));

  it('sends what is asked in one breath together, in order, and each question sees the writes before it', async () => {
    const texts = await travelled(async () => {
      await write(1);
      const [before, changed, after] = await Promise.all([
        ids(),
        unitOfWork.execute(sql`UPDATE note SET text = 'x' WHERE id >= 1`),
        unitOfWork.query(sql<{ text: string }>`SELECT text FROM note`),
      ]);
      expect([before, changed, after]).toEqual([[1], 1, [{ text: 'x' }]]);
      await write(2);
    });
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('READ COMMITTED;START TRANSACTION;INSERT');
    expect(texts[1]).toMatch(/INSERT INTO note .*;COMMIT;END$/);
    expect(await ids()).toEqual([1, 2]);
  });

  it('asks nothing for a transaction in which nothing happens', async () => {
    expect(await travelled(() => Promise.resolve())).toEqual([]);
  });

  it('refuses a transaction inside what only shares a round trip', async () => {
    const inside = test.run(() => unitOfWork.together(() => unitOfWork.run(() => write(1))));
    await expect(inside).rejects.toThrow('no transaction');
    expect(await ids()).toEqual([]);
  });

  it('keeps values with quotes, question marks, semicolons and backslashes as they are', async () => {
    const text = `'); DROP TABLE note; -- ? \\' ; END`;
    await test.run(() => unitOfWork.run(() => Promise.all([write(1, text), write(2, '?')])));
    expect(await unitOfWork.query(sql<{ text: string }>`SELECT text FROM note ORDER BY id`)).toEqual([
      { text },
      { text: '?' },
    ]);
  });

  it('undoes everything when the work fails, also what was sent', async () => {
    const failing = test.run(() =>
      unitOfWork.run(async () => {
        await write(1);
        expect(await ids()).toEqual([1]);
        await write(2);
        throw new Error('changed my mind');
      }),
    );
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await ids()).toEqual([]);
  });

  it('undoes everything when the last write is refused at the commit, and says what that means', async () => {
    const meaning = new Error('somebody was first');
    const refused = test.run(() =>
      unitOfWork.run(async () => {
        await write(1);
        await unitOfWork.write(sql`INSERT INTO note VALUES (1, '')`, [], (error) =>
          isDuplicateKey(error) ? meaning : error,
        );
        await write(2);
      }),
    );
    await expect(refused).rejects.toBe(meaning);
    expect(await ids()).toEqual([]);
  });

  it('tells nobody the values of a statement that failed', async () => {
    const failed: unknown = await test
      .run(() => unitOfWork.run(() => write(1000, 'Öztürk')))
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ errno: 4025 });
    expect(JSON.stringify({ ...(failed as Error) })).not.toContain('Öztürk');
  });

  it('lets entities join: they see what was written before, and go when the rest goes', async () => {
    const joined = test.run(() =>
      unitOfWork.run(async () => {
        await write(1);
        const seen: unknown = await unitOfWork.repository(HostCompanyEntity).query('SELECT id FROM note');
        expect(seen).toEqual([{ id: 1 }]);
        throw new Error('no');
      }),
    );
    await expect(joined).rejects.toThrow('no');
    expect(await ids()).toEqual([]);
  });

  it('runs again as a whole after a deadlock', async () => {
    await test.sql("INSERT INTO note VALUES (1, ''), (2, '')");
    let tries = 0;
    const touch = (id: number) =>
      unitOfWork.execute(sql`UPDATE note SET text = CONCAT(text, ?) WHERE id = ?`, ['x', id]);
    const both = (first: number, second: number): Promise<void> =>
      test.run(() =>
        unitOfWork.run(async () => {
          tries += 1;
          await touch(first);
          await new Promise((resolve) => setTimeout(resolve, 150));
          await touch(second);
        }),
      );
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(tries).toBeGreaterThan(2);
    expect(await unitOfWork.query(sql<{ text: string }>`SELECT text FROM note`)).toEqual([
      { text: 'xx' },
      { text: 'xx' },
    ]);
  });

  it('lets questions outside a transaction travel together', async () => {
    const texts = await recordStatements(test, async () => {
      const answers = await test.run(() =>
        unitOfWork.together(() => Promise.all([ids(), unitOfWork.query(sql<{ one: number }>`SELECT 1 AS one`)])),
      );
      expect(answers).toEqual([[], [{ one: 1 }]]);
    });
    expect(texts).toHaveLength(1);
  });
});
