/** The Nest module, and its entities for the one connection pool. */
export { companiesEntities, CompaniesModule } from './companies.module';

/** Host companies with their addresses, contact persons and vacancies. */
export {
  isActiveOn,
  type ContactView,
  type HostCompanyView,
  type SiteView,
  type VacancyView,
} from './domain/host-company';
export { contactVersionOf } from './domain/company-rules';
export { HostCompanyReader } from './persistence/host-company.reader';

/** Changing a company. */
export type { HostCompanyInput, VacancyInput } from './domain/company-rules';
export { AddContact } from './use-cases/add-contact';
export { AddHostCompany } from './use-cases/add-host-company';
export { AddOrChangeSite } from './use-cases/add-or-change-site';
export { AddVacancy } from './use-cases/add-vacancy';
export { ChangeContact } from './use-cases/change-contact';
export { ChangeHostCompany } from './use-cases/change-host-company';
export { ChangeVacancy } from './use-cases/change-vacancy';
export { OpenVacancy } from './use-cases/open-vacancy';
export { RemoveContact } from './use-cases/remove-contact';
export { RenameHostCompany } from './use-cases/rename-host-company';
export { RetireHostCompany } from './use-cases/retire-host-company';

/** The region: villages, and the stops where a bus can fetch people. */
export { RegionReader, type PickupStopView } from './persistence/region.reader';
export { AddPickupStop } from './use-cases/add-pickup-stop';
export { ChangePickupStop } from './use-cases/change-pickup-stop';
export { SeedRegion } from './use-cases/seed-region';
