import type { PoolConnection } from 'mysql2';
import { EntityManager, type DataSource } from 'typeorm';
import { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner';

/** Lets statements of entities take their turn among the others of a transaction. */
type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

type Query = MysqlQueryRunner['query'];

/** What TypeORM runs the statements of its entities with, on the connection of a transaction that somebody else began. */
export class JoiningRunner extends MysqlQueryRunner {
  constructor(
    dataSource: DataSource,
    private readonly joined: PoolConnection,
    private readonly takeTurn: TakeTurn,
  ) {
    const { driver } = dataSource;
    if (!(driver instanceof MysqlDriver)) throw new Error('The database driver is not that of MariaDB');
    super(driver, 'master');
    this.isTransactionActive = true;
    this.manager = new EntityManager(dataSource, this);
  }

  override connect(): Promise<PoolConnection> {
    return Promise.resolve(this.joined);
  }

  override query(...[query, parameters, structured]: Parameters<Query>): ReturnType<Query> {
    return this.takeTurn<unknown>(() => super.query(query, parameters, structured));
  }
}
