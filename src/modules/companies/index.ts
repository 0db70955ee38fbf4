export { companiesEntities, CompaniesModule } from './companies.module';
export type { HostCompanyInput, VacancyInput } from './domain/company-rules';
export { requireCoordinator, type Coordinator } from './domain/coordinator-only';
export {
  isActiveOn,
  type ContactView,
  type DutchLevel,
  type HostCompanyView,
  type SiteView,
  type VacancyView,
} from './domain/host-company';
export { HostCompanyReader } from './persistence/host-company.reader';
export { RegionReader, type PickupStopView } from './persistence/region.reader';
export type { Municipality, Village } from './region';
export { AddHostCompany } from './use-cases/add-host-company';
export { AddVacancy } from './use-cases/add-vacancy';
export { ChangeHostCompany } from './use-cases/change-host-company';
export { ChangeVacancy } from './use-cases/change-vacancy';
export { RetireHostCompany } from './use-cases/retire-host-company';
export { SeedRegion } from './use-cases/seed-region';
