import { fingerprint } from '../../../kernel';
import type { CoachContact, EventView } from '../../events';
import type { RideSnapshot, SnapshotHalt } from '../domain/ride-snapshot';
import type { RiderCount } from '../domain/rider-count';
import type { RouteHalt, RouteSheet } from './route-sheet';

/** What an event asks of its vehicles, without names. */
export interface Ride {
  readonly event: EventView;
  readonly sheets: readonly RouteSheet[];
  readonly contacts: readonly CoachContact[];
  readonly together: RiderCount;
  readonly staff: number;
  readonly interpreters: number;
}

/** What one contact is written to about: all vehicles with the same address, in one message. */
export interface RideOfOperator extends Ride {
  /** The vehicle that stands for all of them as the recipient. */
  readonly recipientId: string;
  readonly contact: CoachContact;
  /** How many vehicles drive for the event, those of other operators too. */
  readonly driving: number;
  /** Vehicles that drive and about whom another address is written to. */
  readonly elsewhere: readonly string[];
}

const addressOf = ({ contactEmail }: CoachContact): string => contactEmail.trim().toLowerCase();

/** Stands for the address of a contact, so that nothing needs to keep it. */
export const contactPrint = (contact: CoachContact): string => fingerprint(addressOf(contact), 16);

const isKnown = (contact: CoachContact): boolean => addressOf(contact) !== '';

/** Vehicles that drive and of whom nobody at the operator can be written to. */
export const withoutAddress = (contacts: readonly CoachContact[]): CoachContact[] =>
  contacts.filter((contact) => !contact.staysHome && !isKnown(contact));

/** One for each address at a coach operator, also where none of its vehicles is needed. */
export function ridesOfOperators(ride: Ride): RideOfOperator[] {
  const known = ride.contacts.filter(isKnown);
  return [...new Set(known.map(addressOf))].flatMap((address) =>
    rideOf(
      ride,
      known.filter((contact) => addressOf(contact) === address),
    ),
  );
}

/** @param same the contacts with one address */
function rideOf(ride: Ride, same: readonly CoachContact[]): RideOfOperator[] {
  const needed = ride.sheets.filter((sheet) => !isIdle(sheet, ride.event));
  const own = needed.filter(({ contact }) => same.includes(contact));
  const [contact] = [...(own.length > 0 ? own.map((sheet) => sheet.contact) : same)].sort(byId);
  if (contact === undefined) return [];
  const elsewhere = needed.filter((sheet) => !own.includes(sheet)).map((sheet) => sheet.contact.vehicleId);
  const lead = { contact, recipientId: contact.vehicleId };
  return [{ ...ride, ...lead, sheets: own, driving: needed.length, elsewhere }];
}

const byId = (one: CoachContact, other: CoachContact): number => (one.vehicleId < other.vehicleId ? -1 : 1);

/** Without a halt on the route of a final plan a vehicle is not needed. */
const isIdle = ({ halts, riders }: RouteSheet, { state }: EventView): boolean =>
  state === 'final' && riders !== null && halts.length === 0;

/** What an operator knows of the vehicles that are still written about to this address. */
export const stillOwn = (last: RideSnapshot | undefined, { elsewhere }: RideOfOperator): RideSnapshot | undefined =>
  last && { ...last, vehicles: last.vehicles.filter(({ id }) => !elsewhere.includes(id)) };

/** What a message about this ride tells. */
export const rideSnapshot = (ride: RideOfOperator, knows: RideSnapshot['knows']): RideSnapshot => ({
  knows,
  date: ride.event.date,
  contact: contactPrint(ride.contact),
  vehicles: ride.sheets.map(({ contact, riders, halts }) => ({
    ...{ id: contact.vehicleId, name: contact.vehicle, riders },
    halts: knows === 'route' ? halts.map(snapshotOf) : [],
  })),
  ...{ together: ride.together, staff: ride.staff, interpreters: ride.interpreters },
});

const snapshotOf = ({ kind, name, arrive, leave, planned, on, off }: RouteHalt): SnapshotHalt => ({
  ...{ kind, place: name, on, off },
  ...(planned ?? { arrive, leave }),
});
