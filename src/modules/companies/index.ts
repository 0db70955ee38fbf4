export { companiesEntities, CompaniesModule } from './companies.module';
export type { HostCompanyInput, VacancyInput } from './domain/company-rules';
export {
  isActiveOn,
  type ContactView,
  type HostCompanyView,
  type SiteView,
  type VacancyView,
} from './domain/host-company';
export { HostCompanyReader } from './persistence/host-company.reader';
export { RegionReader, type PickupStopView } from './persistence/region.reader';
export { AddContact } from './use-cases/add-contact';
export { AddHostCompany } from './use-cases/add-host-company';
export { AddPickupStop } from './use-cases/add-pickup-stop';
export { AddVacancy } from './use-cases/add-vacancy';
export { ChangeHostCompany } from './use-cases/change-host-company';
export { ChangePickupStop } from './use-cases/change-pickup-stop';
export { ChangeVacancy } from './use-cases/change-vacancy';
export { OpenVacancy } from './use-cases/open-vacancy';
export { RemoveContact } from './use-cases/remove-contact';
export { RenameHostCompany } from './use-cases/rename-host-company';
export { RetireHostCompany } from './use-cases/retire-host-company';
export { AddOrChangeSite } from './use-cases/add-or-change-site';
export { SeedRegion } from './use-cases/seed-region';
