export { DatabaseModule } from './database.module';
export { dataSourceOptions, migrate } from './data-source';
export { executeOn, queryOn } from './query-on';
export { isCheckViolated, isDuplicateKey } from './retry';
export { fragment, sql, type Fragment, type Statement } from './sql';
export { UnitOfWork, type SqlParameter } from './unit-of-work';
