import { Global, Module } from '@nestjs/common';
import { HostCompanies } from './persistence/host-companies';
import { HostCompanyEntity } from './persistence/host-company.entity';
import { HostCompanyReader } from './persistence/host-company.reader';
import { HostContactEntity } from './persistence/host-contact.entity';
import { HostSiteEntity } from './persistence/host-site.entity';
import { RegionReader } from './persistence/region.reader';
import { VacancyEntity } from './persistence/vacancy.entity';
import { AddHostCompany } from './use-cases/add-host-company';
import { AddVacancy } from './use-cases/add-vacancy';
import { ChangeHostCompany } from './use-cases/change-host-company';
import { ChangeVacancy } from './use-cases/change-vacancy';
import { RetireHostCompany } from './use-cases/retire-host-company';
import { SeedRegion } from './use-cases/seed-region';

/** The tables of this module, for the one connection pool. */
export const companiesEntities = [HostCompanyEntity, HostContactEntity, HostSiteEntity, VacancyEntity];

const face = [
  AddHostCompany,
  AddVacancy,
  ChangeHostCompany,
  ChangeVacancy,
  HostCompanyReader,
  RegionReader,
  RetireHostCompany,
  SeedRegion,
];

@Global()
@Module({ providers: [...face, HostCompanies], exports: face })
export class CompaniesModule {}
