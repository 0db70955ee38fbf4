import { Module } from '@nestjs/common';
import { CompaniesModule } from '../../../../modules/companies';
import { IdentityModule } from '../../../../modules/identity';
import { StopsController } from './stops.controller';

/** The coordinator's pages of pick-up stops. */
@Module({ imports: [CompaniesModule, IdentityModule], controllers: [StopsController] })
export class StopsPagesModule {}
