import { Module } from '@nestjs/common';
import { CompaniesModule } from '../../../../modules/companies';
import { IdentityModule } from '../../../../modules/identity';
import { Edits } from '../../../forms/edits';
import { StopsController } from './stops.controller';

/** The coordinator's pages of pick-up stops. */
@Module({ imports: [CompaniesModule, IdentityModule], controllers: [StopsController], providers: [Edits] })
export class StopsPagesModule {}
