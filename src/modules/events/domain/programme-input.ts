import { eventTexts } from '../../../texts/events';
import type { TourTerms } from '../../../planners/interviews';
import type { VehicleSetup } from './capacity/limits';
import type { VehicleView, VisitView } from './event-view';
import { checkTime, checkWindow, refuseInput } from './time-window';

/** A vehicle as it is ordered; the first configuration is the one that is chosen. */
export type VehicleInput = Pick<
  VehicleView,
  'name' | 'coachOperator' | 'depotName' | 'depotLatitude' | 'depotLongitude' | 'dutyFrom' | 'dutyUntil'
> & { readonly configurations: readonly VehicleSetup[] };

/** The part of a visit that can change later. */
export type VisitTerms = Pick<
  VisitView,
  'visitMinutes' | 'arriveFrom' | 'arriveUntil' | 'maxVehicles' | 'interviewers' | 'receptionListDays'
>;

/** A visit to a company's site, or a lunch anywhere. */
export type VisitInput = VisitTerms &
  (
    | { readonly kind: 'host'; readonly hostCompanyId: string; readonly hostSiteId: string }
    | { readonly kind: 'lunch'; readonly name: string; readonly latitude: number; readonly longitude: number }
  );

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
const isPositive = (value: number): boolean => Number.isInteger(value) && value > 0;

/** @throws DomainError `EVENT.NAME_MISSING` (invalid) */
export function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') refuseInput('NAME_MISSING', eventTexts.nameMissing);
  return trimmed;
}

/** @throws DomainError `EVENT.PLACE_WRONG` (invalid) unless the degrees are on earth */
export function checkPlace(latitude: number, longitude: number): void {
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!onEarth) refuseInput('PLACE_WRONG', eventTexts.placeWrong);
}

/** @throws DomainError `EVENT.*` (invalid) that says what is wrong */
export function checkVehicle(input: VehicleInput): VehicleInput {
  checkPlace(input.depotLatitude, input.depotLongitude);
  checkWindow({ startsAt: input.dutyFrom, endsAt: input.dutyUntil });
  if (input.configurations.length === 0) refuseInput('CONFIGURATION_MISSING', eventTexts.configurationMissing);
  const whole = input.configurations.every(
    ({ seats, wheelchairPlaces }) => isCount(seats) && isCount(wheelchairPlaces),
  );
  if (!whole) refuseInput('COUNT_WRONG', eventTexts.countWrong);
  return { ...input, name: checkName(input.name), depotName: checkName(input.depotName) };
}

/** @throws DomainError `EVENT.*` (invalid) that says what is wrong */
export function checkVisitTerms(terms: VisitTerms): void {
  checkTime(terms.arriveFrom);
  checkTime(terms.arriveUntil);
  if (terms.arriveUntil < terms.arriveFrom) {
    refuseInput('TIMES_REVERSED', eventTexts.timesReversed(terms.arriveFrom, terms.arriveUntil));
  }
  if (!isPositive(terms.visitMinutes)) refuseInput('MINUTES_WRONG', eventTexts.minutesWrong);
  const counts = [terms.interviewers, terms.receptionListDays ?? 0, (terms.maxVehicles ?? 1) - 1];
  if (!counts.every(isCount)) refuseInput('COUNT_WRONG', eventTexts.countWrong);
}

/** @throws DomainError `EVENT.*` (invalid) that says what is wrong */
export function checkStopTerms(terms: {
  readonly earliest: string | null;
  readonly maxRideMinutes: number | null;
}): void {
  if (terms.earliest !== null) checkTime(terms.earliest);
  if (terms.maxRideMinutes !== null && !isPositive(terms.maxRideMinutes)) {
    refuseInput('MINUTES_WRONG', eventTexts.minutesWrong);
  }
}

/** @throws DomainError `EVENT.*` (invalid) that says what is wrong */
export function checkTourGroup(name: string, places: number): string {
  checkGroupPlaces(places);
  return checkName(name);
}

/** @throws DomainError `EVENT.COUNT_WRONG` (invalid) */
export function checkGroupPlaces(places: number): void {
  if (!isPositive(places)) refuseInput('COUNT_WRONG', eventTexts.countWrong);
}

const TOUR_MINUTES = { least: 10, most: 240 };
const MOST_GUIDES = 20;
const MOST_IN_GROUP = 200;

/** @throws DomainError `EVENT.TOUR_TERMS_WRONG` (invalid) */
export function checkTourTerms({ minutes, guides, largestGroup }: TourTerms): void {
  const isWithin = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const isRight =
    isWithin(minutes, TOUR_MINUTES.least, TOUR_MINUTES.most) &&
    isWithin(guides, 1, MOST_GUIDES) &&
    isWithin(largestGroup, 1, MOST_IN_GROUP);
  if (!isRight) refuseInput('TOUR_TERMS_WRONG', eventTexts.tourTermsWrong);
}
