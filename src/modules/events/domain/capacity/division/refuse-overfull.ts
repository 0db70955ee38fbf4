import { DomainError } from '../../../../../kernel';
import { divisionTexts } from '../../../../../texts/division';
import type { DivisionShortage, StopDivision } from './stop-division';

/**
 * Refuses a division that does not hold everybody who has a place.
 * @throws DomainError `EVENT.TOO_FEW_ON_VEHICLE`, `EVENT.TOO_FEW_AT_STOP` or `EVENT.NO_DIVISION` (conflict)
 */
export function refuseOverfull(division: StopDivision): void {
  const [first] = division.shortages();
  if (first !== undefined) throw refusal(first);
}

function refusal(shortage: DivisionShortage): DomainError {
  switch (shortage.type) {
    case 'vehicle':
      return new DomainError('EVENT.TOO_FEW_ON_VEHICLE', 'conflict', vehicleText(shortage));
    case 'stop':
      return new DomainError('EVENT.TOO_FEW_AT_STOP', 'conflict', divisionTexts.tooFewAtStop(shortage.most));
    case 'division':
      return new DomainError('EVENT.NO_DIVISION', 'conflict', divisionTexts.noDivision);
  }
}

const vehicleText = ({ taken, places }: Extract<DivisionShortage, { readonly type: 'vehicle' }>): string =>
  taken.seats > places.seats
    ? divisionTexts.tooFewOnVehicle(taken.seats, places.seats)
    : divisionTexts.tooFewWheelchairsOnVehicle(taken.wheelchairPlaces, places.wheelchairPlaces);
