export { DatabaseModule } from './database.module';
export { dataSourceOptions } from './data-source';
export { executeOn, queryOn } from './query-on';
export { hasForeignLetters, isCheckViolated, isDuplicateKey } from './retry';
export { migrate, requireCurrentSchema } from './schema/migrate';
export { SchemaMismatch } from './schema/schema-mismatch';
export { READ_SESSION, unexpectedSettings } from './session-settings';
export { eachColumn, fragment, sql, type Fragment, type Statement } from './sql';
export { UnitOfWork, type SqlParameter } from './unit-of-work';
