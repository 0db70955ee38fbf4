import { DomainError } from '../../../kernel';
import { eventTexts } from '../../../texts/events';

/** How a vehicle is set up: more wheelchair places mean fewer seats. */
export interface VehicleSetup {
  readonly seats: number;
  readonly wheelchairPlaces: number;
}

/** How many can come along. */
export interface Capacity {
  /** People who may take part, whatever their transport. */
  readonly participantLimit: number;
  /** Ordinary seats on all vehicles that are left for participants. */
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
}

/** How many come along already. */
export interface Occupancy {
  readonly participantsTaken: number;
  readonly busSeatsTaken: number;
  readonly wheelchairPlacesTaken: number;
}

/** What one registration takes: somebody by taxi or own transport takes part without a bus seat. */
export interface SeatDemand {
  readonly participants: 0 | 1;
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
}

/** The capacity that the chosen set-ups, the staff on board and the coordinator's own limit leave. */
export function capacityOf(
  setups: readonly VehicleSetup[],
  { staffSeats, ownLimit }: { readonly staffSeats: number; readonly ownLimit: number | null },
): Capacity {
  const total = (count: (setup: VehicleSetup) => number): number =>
    setups.reduce((sum, setup) => sum + count(setup), 0);
  const busSeats = Math.max(0, total(({ seats }) => seats) - staffSeats);
  return {
    busSeats,
    participantLimit: ownLimit ?? busSeats,
    wheelchairPlaces: total(({ wheelchairPlaces }) => wheelchairPlaces),
  };
}

/**
 * Refuses a capacity below what is taken: nobody loses a place without a person deciding it.
 * @throws DomainError `EVENT.TOO_FEW_…` (conflict) that says how many people are on board
 */
export function refuseBelowTaken(capacity: Capacity, taken: Occupancy): void {
  const refuse = (reason: string, text: string): never => {
    throw new DomainError(`EVENT.TOO_FEW_${reason}`, 'conflict', text);
  };
  const { participantLimit, busSeats, wheelchairPlaces } = capacity;
  const { participantsTaken, busSeatsTaken, wheelchairPlacesTaken } = taken;
  if (participantsTaken > participantLimit) {
    refuse('PARTICIPANTS', eventTexts.tooFewParticipants(participantsTaken, participantLimit));
  }
  if (busSeatsTaken > busSeats) refuse('BUS_SEATS', eventTexts.tooFewBusSeats(busSeatsTaken, busSeats));
  if (wheelchairPlacesTaken > wheelchairPlaces) {
    refuse('WHEELCHAIR_PLACES', eventTexts.tooFewWheelchairPlaces(wheelchairPlacesTaken, wheelchairPlaces));
  }
}
