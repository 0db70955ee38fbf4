import { DomainError } from '../../../../kernel';
import { travelTexts } from '../../../../texts/travel';
import { placeKey } from './travel-place';

/** A place with the name it was chosen by. */
export interface NamedPlace {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** What somebody knows better than estimate and map: how long the bus takes from one place to another. */
export interface OwnTravelTimeInput {
  readonly from: NamedPlace;
  readonly to: NamedPlace;
  /** Whole minutes. */
  readonly minutes: number;
  /** The same time for the way back. */
  readonly bothWays: boolean;
}

const MOST_MINUTES = 600;

/** @throws DomainError `TRAVEL.*` (invalid) for a place that is none, twice the same place, or impossible minutes */
export function checkOwnTravelTime({ from, to, minutes }: OwnTravelTimeInput): void {
  if (![from, to].every(({ latitude, longitude }) => Number.isFinite(latitude) && Number.isFinite(longitude))) {
    throw new DomainError('TRAVEL.PLACE_WRONG', 'invalid', travelTexts.placeMissing);
  }
  if (placeKey(from) === placeKey(to)) throw new DomainError('TRAVEL.SAME_PLACE', 'invalid', travelTexts.samePlace);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
    throw new DomainError('TRAVEL.MINUTES_WRONG', 'invalid', travelTexts.minutesWrong);
  }
}
