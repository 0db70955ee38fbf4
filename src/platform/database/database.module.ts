import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { ClsModule } from 'nestjs-cls';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Config } from '../config';
import { dataSourceOptions } from './data-source';
import { SessionAdapter } from './transaction';
import { UnitOfWork } from './unit-of-work';

@Global()
@Module({})
export class DatabaseModule {
  /** The pool, the transaction context and the unit of work, for all entities of all modules. */
  static with(config: Config, entities: readonly Type[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(config.databaseUrl, [...entities]), retryAttempts: 3 }),
        ClsModule.forRoot({
          global: true,
          middleware: {
            mount: true,
            setup: (cls, request: { readonly id?: string }) => cls.set('correlationId', request.id),
          },
          plugins: [
            new ClsPluginTransactional({
              imports: [TypeOrmModule],
              adapter: new SessionAdapter(getDataSourceToken()),
            }),
          ],
        }),
      ],
      providers: [UnitOfWork],
      exports: [UnitOfWork, TypeOrmModule],
    };
  }
}
