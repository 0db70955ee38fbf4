import type { DutchLevel } from '../../../kernel';

/** A host company (gastbedrijf); after `activeUntil` it takes part in no new event. */
export interface HostCompanyView {
  readonly id: string;
  readonly associationId: string;
  readonly name: string;
  readonly socialEconomy: boolean;
  readonly activeUntil: string | null;
  readonly sites: readonly SiteView[];
}

/** An address that the bus can visit, with what visitors need to know. */
export interface SiteView {
  readonly id: string;
  readonly hostCompanyId: string;
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMetres: number;
  readonly tourStepFree: boolean;
  readonly interviewStepFree: boolean;
  readonly dressCode: string;
  readonly bringList: string;
}

/** A person at a host company who gets the lists and gives the outcomes. */
export interface ContactView {
  readonly id: string;
  readonly hostCompanyId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
}

/** A vacancy that people can have an interview for. */
export interface VacancyView {
  readonly id: string;
  readonly hostCompanyId: string;
  readonly hostName: string;
  readonly code: string;
  readonly title: string;
  readonly posts: number;
  readonly dutchLevel: DutchLevel;
  /** All of these are required. */
  readonly certificates: readonly string[];
}

/** True when the company can still take part on this day (`YYYY-MM-DD`). */
export const isActiveOn = (host: Pick<HostCompanyView, 'activeUntil'>, date: string): boolean =>
  host.activeUntil === null || date <= host.activeUntil;
