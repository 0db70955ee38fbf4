import { DomainError } from '../../../kernel';
import { companyTexts } from '../../../texts/companies';

/** What a coordinator may say about a pick-up stop that exists. */
export interface PickupStopChange {
  readonly address: string;
  /** Words people recognise the place by. */
  readonly landmark: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How far from the true place the coordinates may be, in metres. */
  readonly accuracyMetres: number;
  readonly stepFree: boolean;
}

/** A new pick-up stop. */
export interface PickupStopInput extends PickupStopChange {
  readonly name: string;
  readonly municipalityNis: string;
}

/** @throws DomainError `STOP.PLACE_WRONG` (invalid) */
export function checkStopPlace({ latitude, longitude }: PickupStopChange): void {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw new DomainError('STOP.PLACE_WRONG', 'invalid', companyTexts.placeWrong);
  }
}

/** The code of a stop: its name in small letters without accents, e.g. `aalst-station`; at most 60 characters. */
export const stopCodeOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
