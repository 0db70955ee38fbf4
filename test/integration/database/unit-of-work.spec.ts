import { isDuplicateKey, sql, UnitOfWork } from '../../../src/platform/database';
import { HostCompanyEntity } from '../../../src/modules/companies/persistence/host-company.entity';
import { recordStatements } from '../../bench/seats/recorded-referral';
import { startTestApp, type TestApp } from '../../support';

const ADD = sql`INSERT INTO note (id, text) VALUES (?, ?)`;
const SET = sql`UPDATE note SET text = ? WHERE id >= ?`;
const IDS = sql<{ id: number }>`SELECT id FROM note ORDER BY id`;
const TEXTS = sql<{ text: string }>`SELECT text FROM note ORDER BY id`;
const ONE = sql<{ one: number }>`SELECT 1 AS one`;
/** Refused by the CHECK of the table. */
const TOO_LARGE = 1000;
const DUPLICATE = { errno: 1062 };

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

  const add = (id: number, text = ''): Promise<number> => unitOfWork.execute(ADD, [id, text]);
  const addAtCommit = (id: number, text = ''): Promise<void> => unitOfWork.executeAtCommit(ADD, [id, text]);
  const ids = (): Promise<number[]> => unitOfWork.query(IDS).then((rows) => rows.map(({ id }) => id));
  const transaction = <T>(work: () => Promise<T>): Promise<T> => test.run(() => unitOfWork.run(work));
  const travelled = (work: () => Promise<void>): Promise<readonly string[]> =>
    recordStatements(test, () => transaction(work));
  const reasonsOf = async (...promises: readonly Promise<unknown>[]): Promise<readonly unknown[]> =>
    (await Promise.allSettled(promises)).map((one) => (one.status === 'rejected' ? (one.reason as unknown) : 'done'));

  describe('sends', () => {
    it('each statement by itself, BEGIN with the first and COMMIT with what waits for it', async () => {
      const texts = await travelled(async () => {
        await Promise.all([add(1), add(2)]);
        expect(await ids()).toEqual([1, 2]);
        await addAtCommit(3);
      });
      expect(texts).toHaveLength(4);
      expect(texts[0]).toMatch(/READ COMMITTED;START TRANSACTION;.*INSERT INTO note/);
      expect(texts[3]).toMatch(/INSERT INTO note .*;COMMIT;END$/);
      expect(await ids()).toEqual([1, 2, 3]);
    });

    it('what one trip asks together, in its order: each question sees the writes before it', async () => {
      const texts = await travelled(async () => {
        const answers = await unitOfWork.oneTrip(() => [
          add(1),
          ids(),
          unitOfWork.execute(SET, ['x', 1]),
          unitOfWork.query(TEXTS),
        ]);
        expect(answers).toEqual([1, [1], 1, [{ text: 'x' }]]);
      });
      expect(texts).toHaveLength(2);
    });

    it('a trip inside a trip with it, and what is asked after a wait alone', async () => {
      const texts = await travelled(async () => {
        const afterWait = async (): Promise<number[]> => {
          await Promise.resolve();
          return ids();
        };
        const answers = await unitOfWork.oneTrip(() => [
          add(1),
          unitOfWork.oneTrip(() => [add(2), ids()]),
          afterWait(),
        ]);
        expect(answers).toEqual([1, [1, [1, 2]], [1, 2]]);
      });
      expect(texts).toHaveLength(3);
    });

    it('what waits for the COMMIT before a question that is asked sooner, which sees it', async () => {
      const texts = await travelled(async () => {
        await addAtCommit(1);
        expect(await ids()).toEqual([1]);
      });
      expect(texts).toHaveLength(2);
    });

    it('nothing for a transaction in which nothing happens', async () => {
      expect(await travelled(() => Promise.resolve())).toEqual([]);
    });

    it('questions outside a transaction together too, and no writes', async () => {
      const texts = await recordStatements(test, async () => {
        expect(await unitOfWork.oneTrip(() => [ids(), unitOfWork.query(ONE)])).toEqual([[], [{ one: 1 }]]);
      });
      expect(texts).toHaveLength(1);
      await expect(unitOfWork.oneTrip(() => [add(1), add(2)])).rejects.toThrow('only questions share');
      expect(await ids()).toEqual([]);
    });

    it('values with quotes, question marks, semicolons and backslashes as they are', async () => {
      const text = `'); DROP TABLE note; -- ? \\' ; END`;
      await transaction(() => unitOfWork.oneTrip(() => [add(1, text), add(2, '?')]));
      expect(await unitOfWork.query(TEXTS)).toEqual([{ text }, { text: '?' }]);
    });
  });

  describe('tells of a failure', () => {
    it('whose it was when it was in the middle of a trip', async () => {
      let reasons: readonly unknown[] = [];
      const failing = transaction(async () => {
        await add(1);
        const [first, second, third] = [ids, () => add(1), () => unitOfWork.query(ONE)];
        await unitOfWork.oneTrip(() => {
          const asked = [first(), second(), third()] as const;
          void reasonsOf(...asked).then((found) => (reasons = found));
          return asked;
        });
      });
      await expect(failing).rejects.toMatchObject(DUPLICATE);
      const causes = { cause: expect.objectContaining(DUPLICATE) as unknown };
      expect(reasons).toMatchObject([{ wasRun: true, ...causes }, DUPLICATE, { wasRun: false, ...causes }]);
      expect(await ids()).toEqual([]);
    });

    it('whose it was when it had waited for the COMMIT, and says what that means', async () => {
      const meanings = [new Error('the first'), new Error('somebody was first'), new Error('the last')];
      const refusal = (meaning?: Error) => (error: unknown) => (isDuplicateKey(error) ? meaning : error);
      const refused = transaction(async () => {
        for (const [place, id] of [1, 1, 2].entries()) {
          await unitOfWork.executeAtCommit(ADD, [id, ''], refusal(meanings[place]));
        }
      });
      await expect(refused).rejects.toBe(meanings[1]);
      expect(await ids()).toEqual([]);
    });

    it('with the same words when a question took it along', async () => {
      const meaning = new Error('no room');
      let reason: unknown;
      const refused = transaction(async () => {
        await unitOfWork.executeAtCommit(ADD, [TOO_LARGE, ''], () => meaning);
        [reason] = await reasonsOf(ids());
      });
      await expect(refused).rejects.toBe(meaning);
      expect(reason).toMatchObject({ wasRun: false, cause: meaning });
    });

    it('by not committing, also when nobody waited for the statement', async () => {
      const early = transaction(async () => {
        void add(TOO_LARGE);
        await add(1);
        await ids();
      });
      await expect(early).rejects.toMatchObject({ errno: 4025 });
      const late = transaction(async () => {
        await add(1);
        void add(TOO_LARGE);
      });
      await expect(late).rejects.toMatchObject({ errno: 4025 });
      expect(await ids()).toEqual([]);
    });

    it('without the values of the statement', async () => {
      const [failed] = await reasonsOf(transaction(() => addAtCommit(TOO_LARGE, 'Öztürk')));
      expect(failed).toMatchObject({ errno: 4025 });
      expect(JSON.stringify({ ...(failed as Error) })).not.toContain('Öztürk');
    });
  });

  it('undoes everything when the work fails, also what was sent', async () => {
    const failing = transaction(async () => {
      await addAtCommit(1);
      expect(await ids()).toEqual([1]);
      await addAtCommit(2);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await ids()).toEqual([]);
  });

  it('lets entities join: they see what was written before, and go when the rest goes', async () => {
    const joined = transaction(async () => {
      await addAtCommit(1);
      const seen: unknown = await unitOfWork.repository(HostCompanyEntity).query('SELECT id FROM note');
      expect(seen).toEqual([{ id: 1 }]);
      throw new Error('no');
    });
    await expect(joined).rejects.toThrow('no');
    expect(await ids()).toEqual([]);
  });

  it('refuses entities in a trip, because what they ask travels by itself', async () => {
    const mixed = transaction(() =>
      unitOfWork.oneTrip(() => [ids(), unitOfWork.repository(HostCompanyEntity).count()]),
    );
    await expect(mixed).rejects.toThrow('cannot share a round trip');
  });

  it('runs again as a whole after a deadlock', async () => {
    await test.sql("INSERT INTO note VALUES (1, ''), (2, '')");
    let tries = 0;
    const touch = (id: number) =>
      unitOfWork.execute(sql`UPDATE note SET text = CONCAT(text, ?) WHERE id = ?`, ['x', id]);
    const both = (first: number, second: number): Promise<unknown> =>
      transaction(async () => {
        tries += 1;
        await touch(first);
        await new Promise((resolve) => setTimeout(resolve, 150));
        await unitOfWork.oneTrip(() => [ids(), touch(second), ids()]);
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(tries).toBeGreaterThan(2);
    expect(await unitOfWork.query(TEXTS)).toEqual([{ text: 'xx' }, { text: 'xx' }]);
  });
});
