import { Module } from '@nestjs/common';
import { CompaniesModule } from '../../../../modules/companies';
import { IdentityModule } from '../../../../modules/identity';
import { Edits } from '../../../forms/edits';
import { CompaniesController } from './companies.controller';
import { CompanyChanges } from './company-changes';
import { CompanyReader } from './company.reader';
import { CompanyController } from './company.controller';
import { ContactController } from './contact.controller';
import { SiteController } from './site.controller';
import { VacancyController } from './vacancy.controller';

/** The coordinator's pages of host companies. */
@Module({
  imports: [CompaniesModule, IdentityModule],
  controllers: [CompaniesController, CompanyController, ContactController, SiteController, VacancyController],
  providers: [CompanyChanges, CompanyReader, Edits],
})
export class CompaniesPagesModule {}
