import type { PoolConnection } from 'mysql2';
import { HostCompanyEntity } from '../../../src/modules/companies/persistence/host-company.entity';
import { connectionOf, poolOf } from '../../../src/platform/database/connection';
import { JoiningRunner } from '../../../src/platform/database/joining-runner';
import { TransactionSession } from '../../../src/platform/database/transaction-session';
import { startTestApp, type TestApp } from '../../support';

const SEEN = 'SELECT CONNECTION_ID() AS id, @@in_transaction AS open';

describe('one connection with a transaction', () => {
  let test: TestApp;
  let connection: PoolConnection;
  beforeAll(async () => {
    test = await startTestApp({ scenario: 'none' });
    await test.sql('CREATE TABLE note (id INT PRIMARY KEY)');
  });
  beforeEach(async () => (connection = await connectionOf(poolOf(test.dataSource))));
  afterEach(() => connection.release());
  afterAll(() => test.close());

  const session = (): TransactionSession => new TransactionSession(connection, test.dataSource);
  const notes = (): Promise<unknown[]> => test.sql('SELECT id FROM note ORDER BY id');

  it('refuses what is asked while it commits, and after that', async () => {
    const transaction = session();
    await transaction.write('INSERT INTO note VALUES (1)', []);
    const committing = transaction.commit();
    await expect(transaction.write('INSERT INTO note VALUES (2)', [])).rejects.toThrow('had ended');
    await committing;
    await expect(transaction.atCommit('INSERT INTO note VALUES (3)', [])).rejects.toThrow('had ended');
    await expect(transaction.manager.query(SEEN)).rejects.toThrow('had ended');
    expect(await notes()).toEqual([{ id: 1 }]);
  });

  it('runs the statements of entities in their turn, on the connection of the others', async () => {
    const transaction = session();
    const { manager } = transaction;
    const repository = manager.getRepository(HostCompanyEntity);
    const [first, , second] = await Promise.all([
      repository.query<unknown>(SEEN),
      transaction.write('INSERT INTO note VALUES (4)', []),
      repository.query<unknown>('SELECT id FROM note WHERE id = 4'),
    ]);
    expect(first).toEqual([{ id: connection.threadId, open: 1 }]);
    expect(second).toEqual([{ id: 4 }]);
    expect(transaction.manager).toBe(manager);
    await transaction.rollback();
    expect(await notes()).toEqual([{ id: 1 }]);
  });

  it('does not commit what an entity was refused, whoever heard it', async () => {
    const transaction = session();
    const refused = transaction.manager.query('INSERT INTO note VALUES (5), (5)').catch(() => 'heard');
    await transaction.write('INSERT INTO note VALUES (6)', []);
    expect(await refused).toBe('heard');
    await expect(transaction.commit()).rejects.toMatchObject({ errno: 1062 });
    await transaction.rollback();
    expect(await notes()).toEqual([{ id: 1 }]);
  });

  it('has a runner for entities that asks for its turn and gives no connection of its own', async () => {
    let turns = 0;
    const runner = new JoiningRunner(test.dataSource, connection, (work) => {
      turns += 1;
      return work();
    });
    expect(await runner.connect()).toBe(connection);
    expect(runner.isTransactionActive).toBe(true);
    expect(await runner.manager.query(SEEN)).toEqual([{ id: connection.threadId, open: 0 }]);
    const saved = runner.manager.getRepository(HostCompanyEntity);
    expect(await saved.count()).toBe(await test.dataSource.getRepository(HostCompanyEntity).count());
    expect(turns).toBe(2);
  });
});
