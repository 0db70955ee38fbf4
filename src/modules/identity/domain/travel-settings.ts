import { DomainError } from '../../../kernel';
import { travelTexts } from '../../../texts/travel';
import { hasOneOf, type CurrentUser } from './current-user';

/** How an association estimates travel. */
export interface TravelSettings {
  /** Average speed of a bus, waiting at lights included. */
  readonly speedKmh: number;
  /** Length of the road divided by the straight line. */
  readonly detourFactor: number;
  /** How far people walk or cycle to a stop, in metres. */
  readonly reachMetres: number;
}

interface Limit {
  readonly least: number;
  readonly most: number;
}

/** Limits of each setting; CHECK constraints hold the same. */
export const travelLimits: Readonly<Record<keyof TravelSettings, Limit>> = {
  speedKmh: { least: 5, most: 120 },
  detourFactor: { least: 1, most: 5 },
  reachMetres: { least: 100, most: 20_000 },
};

/** @throws DomainError `USER.TRAVEL_PLANNER_ONLY` (forbidden) unless the user is coordinator or administrator */
export function requireTravelPlanner(user: CurrentUser): void {
  if (hasOneOf(user, ['coordinator', 'administrator'])) return;
  throw new DomainError('USER.TRAVEL_PLANNER_ONLY', 'forbidden', travelTexts.plannerOnly);
}

/** @throws DomainError `TRAVEL.SETTINGS_WRONG` (invalid) outside what is possible on a road */
export function checkTravelSettings(settings: TravelSettings): void {
  const isPossible = (name: keyof TravelSettings): boolean =>
    settings[name] >= travelLimits[name].least && settings[name] <= travelLimits[name].most;
  if ((['speedKmh', 'detourFactor', 'reachMetres'] as const).every(isPossible)) return;
  throw new DomainError('TRAVEL.SETTINGS_WRONG', 'invalid', travelTexts.settingsWrong);
}
