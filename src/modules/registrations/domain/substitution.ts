import { DomainError } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';
import { shortageFor, type SeatCapacity, type SeatDemand } from './seat-demand';

/** @throws DomainError conflict when the person who comes instead needs more than what came free */
export function requireSeatForSubstitute(left: SeatCapacity, demand: SeatDemand): void {
  if (shortageFor(left, demand) === undefined) return;
  throw new DomainError('REGISTRATION.NO_ROOM', 'conflict', registrationTexts.refusals.noRoomForSubstitute);
}
