import { fleetTexts } from '../../../texts/fleet';
import type { HirePrice } from './hire-price';
import { refuseInput } from './time-window';

/** What was agreed with the coach operator about one vehicle; empty where nothing was. */
export interface VehicleTerms {
  /** Registration plate, as it is written on the vehicle. */
  readonly plate: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly hire: HirePrice | null;
}

/** What one vehicle at most costs in a day; more is a slip of the pen. */
const MOST_CENTS = 100_000_000;
/** The longest duty that one driver may have. */
const MOST_HOURS = 15;
const MOST_IN = { plate: 15, contactName: 120, contactEmail: 190, contactPhone: 30 } as const;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const isCents = (cents: number): boolean => Number.isInteger(cents) && cents >= 0 && cents <= MOST_CENTS;

/** The terms without spaces around. @throws DomainError `EVENT.HIRE_WRONG` or `EVENT.CONTACT_WRONG` (invalid) */
export function checkVehicleTerms(terms: VehicleTerms): VehicleTerms {
  if (terms.hire) checkHire(terms.hire);
  const words = {
    plate: terms.plate.trim().toUpperCase(),
    contactName: terms.contactName.trim(),
    contactEmail: terms.contactEmail.trim(),
    contactPhone: terms.contactPhone.trim(),
  };
  const { plate, contactName, contactEmail, contactPhone } = words;
  const fits =
    plate.length <= MOST_IN.plate &&
    contactName.length <= MOST_IN.contactName &&
    contactEmail.length <= MOST_IN.contactEmail &&
    contactPhone.length <= MOST_IN.contactPhone;
  if (!fits || (contactEmail !== '' && !ADDRESS.test(contactEmail))) {
    refuseInput('CONTACT_WRONG', fleetTexts.contactWrong);
  }
  return { ...words, hire: terms.hire };
}

function checkHire({ cents, hours, extraHourCents }: HirePrice): void {
  const isRight =
    isCents(cents) &&
    Number.isInteger(hours) &&
    hours >= 1 &&
    hours <= MOST_HOURS &&
    (extraHourCents === null || isCents(extraHourCents));
  if (!isRight) refuseInput('HIRE_WRONG', fleetTexts.hireWrong);
}
