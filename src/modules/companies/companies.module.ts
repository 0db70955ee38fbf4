import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { HostCompanyRepository } from './persistence/host-company.repository';
import { HostCompanyEntity } from './persistence/host-company.entity';
import { HostCompanyReader } from './persistence/host-company.reader';
import { HostContactEntity } from './persistence/host-contact.entity';
import { HostContactRetention } from './persistence/host-contact-retention.repository';
import { HostSiteEntity } from './persistence/host-site.entity';
import { PickupStopRepository } from './persistence/pickup-stop.repository';
import { RegionRepository } from './persistence/region.repository';
import { RegionReader } from './persistence/region.reader';
import { VacancyEntity } from './persistence/vacancy.entity';
import { AddContact } from './use-cases/add-contact';
import { AddHostCompany } from './use-cases/add-host-company';
import { AddPickupStop } from './use-cases/add-pickup-stop';
import { AddVacancy } from './use-cases/add-vacancy';
import { ChangeContact } from './use-cases/change-contact';
import { ChangeHostCompany } from './use-cases/change-host-company';
import { ChangePickupStop } from './use-cases/change-pickup-stop';
import { ChangeVacancy } from './use-cases/change-vacancy';
import { OpenVacancy } from './use-cases/open-vacancy';
import { RemoveContact } from './use-cases/remove-contact';
import { RenameHostCompany } from './use-cases/rename-host-company';
import { RetireHostCompany } from './use-cases/retire-host-company';
import { AddOrChangeSite } from './use-cases/add-or-change-site';
import { SeedRegion } from './use-cases/seed-region';

/** The entities of this module, for the one connection pool. */
export const companiesEntities = [HostCompanyEntity, HostContactEntity, HostSiteEntity, VacancyEntity];

const face = [
  AddContact,
  AddHostCompany,
  AddPickupStop,
  AddVacancy,
  ChangeContact,
  ChangeHostCompany,
  ChangePickupStop,
  ChangeVacancy,
  HostCompanyReader,
  OpenVacancy,
  RegionReader,
  RemoveContact,
  RenameHostCompany,
  RetireHostCompany,
  AddOrChangeSite,
  SeedRegion,
];

@Module({
  imports: [IdentityModule],
  providers: [...face, HostCompanyRepository, HostContactRetention, PickupStopRepository, RegionRepository],
  exports: face,
})
export class CompaniesModule {}
