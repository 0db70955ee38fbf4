import { DomainError } from '../../../../kernel';
import { eventTexts } from '../../../../texts/events';

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

/** What a coordinator decides about the number of people. */
export interface CapacityLimits {
  readonly staffSeats: number;
  /** Of interpreters who ride along. */
  readonly interpreterSeats: number;
  readonly ownLimit: number | null;
  /** Places above the own limit that are asked for, and the share of the physical seats they may be, in thousandths. */
  readonly overbooking: number;
  readonly overbookingPermille: number;
}

/** The capacity that the chosen set-ups, the staff on board, the coordinator's own limit and overbooking leave. */
export function capacityOf(setups: readonly VehicleSetup[], limits: CapacityLimits): Capacity {
  const { staffSeats, interpreterSeats, ownLimit } = limits;
  const total = (count: (setup: VehicleSetup) => number): number =>
    setups.reduce((sum, setup) => sum + count(setup), 0);
  const physicalSeats = total(({ seats }) => seats);
  const busSeats = Math.max(0, physicalSeats - staffSeats - interpreterSeats);
  const limit = ownLimit ?? busSeats;
  return {
    busSeats,
    participantLimit: limit + extraPlaces({ limit, busSeats, physicalSeats }, limits),
    wheelchairPlaces: total(({ wheelchairPlaces }) => wheelchairPlaces),
  };
}

/** Overbooking never adds a place that has no seat on the bus behind it. */
export function extraPlaces(
  {
    limit,
    busSeats,
    physicalSeats,
  }: { readonly limit: number; readonly busSeats: number; readonly physicalSeats: number },
  { overbooking, overbookingPermille }: Pick<CapacityLimits, 'overbooking' | 'overbookingPermille'>,
): number {
  const allowed = Math.floor((physicalSeats * overbookingPermille) / 1000);
  return Math.max(0, Math.min(overbooking, allowed, busSeats - limit));
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
