import { Module } from '@nestjs/common';
import { CompaniesController } from './companies.controller';
import { CompanyChanges } from './company-changes';
import { CompanyReading } from './company-reading';
import { CompanyController } from './company.controller';
import { SiteController } from './site.controller';
import { VacancyController } from './vacancy.controller';

/** The coordinator's pages of host companies. */
@Module({
  controllers: [CompaniesController, CompanyController, SiteController, VacancyController],
  providers: [CompanyChanges, CompanyReading],
})
export class CompaniesPagesModule {}
