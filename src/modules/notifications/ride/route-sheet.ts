import { formatClockTime, parseClockTime } from '../../../kernel';
import {
  gapBetween,
  type CoachContact,
  type DrivenBetween,
  type EventProgramme,
  type EventShape,
  type ExpectedCall,
} from '../../events';
import { nobody, sumOf, type RiderCount } from '../domain/rider-count';

/** What a participant and a companion count for on the vehicle of the own stop. */
export interface Rider extends RiderCount {
  readonly eventStopId: string | null;
  /** Where they are let off on a drop-off day. */
  readonly visitId: string | null;
}

/** A place of the day as a driver looks for it. */
export interface RoutePlace {
  readonly name: string;
  readonly address: string;
  readonly landmark: string;
}

/** One halt of a vehicle; times are `HH:MM`, with the delays of the day in them. */
export interface RouteHalt extends RoutePlace, Pick<ExpectedCall, 'kind' | 'arrive' | 'leave'> {
  /** The published hours, where the vehicle is expected at others. */
  readonly planned: Pick<ExpectedCall, 'arrive' | 'leave'> | undefined;
  readonly on: RiderCount;
  readonly off: RiderCount;
  /** Minutes of waiting on the way here, beside the driving. */
  readonly waits: number;
  /** Minutes of standing here while people are inside; 0 where the vehicle goes on. */
  readonly stands: number;
}

/** The day of one vehicle, without anybody's name. */
export interface RouteSheet {
  readonly contact: CoachContact;
  readonly seats: number;
  readonly wheelchairPlaces: number;
  /** Null while several vehicles drive and no published route says which of them carries whom. */
  readonly riders: RiderCount | null;
  /** Empty until a route is published. */
  readonly halts: readonly RouteHalt[];
}

/** What the sheets of an event are made of. */
export interface RideFacts {
  readonly shape: EventShape;
  readonly contacts: readonly CoachContact[];
  readonly vehicles: EventProgramme['vehicles'];
  /** By the id of the stop or the visit. */
  readonly places: ReadonlyMap<string, RoutePlace>;
  readonly riders: readonly Rider[];
  readonly calls: readonly ExpectedCall[];
  readonly driven: DrivenBetween;
}

/** The sheets of the vehicles that drive, by name. */
export function routeSheets(facts: RideFacts): RouteSheet[] {
  const driving = facts.contacts.filter(({ staysHome }) => !staysHome);
  return driving.map((contact) => {
    const vehicle = facts.vehicles.find(({ id }) => id === contact.vehicleId);
    const calls = facts.calls.filter(({ vehicleId }) => vehicleId === contact.vehicleId);
    const all = driving.length === 1 && facts.calls.length === 0;
    const aboard = all ? facts.riders : ridersOf(calls, facts.riders);
    return {
      contact,
      seats: vehicle?.seats ?? 0,
      wheelchairPlaces: vehicle?.wheelchairPlaces ?? 0,
      riders: all || facts.calls.length > 0 ? sumOf(aboard) : null,
      halts: haltsOf(facts, calls, aboard),
    };
  });
}

function ridersOf(calls: readonly ExpectedCall[], riders: readonly Rider[]): Rider[] {
  const stops = new Set(calls.filter(({ kind }) => kind === 'pickup').map(({ at }) => at));
  return riders.filter(({ eventStopId }) => eventStopId !== null && stops.has(eventStopId));
}

function haltsOf(facts: RideFacts, calls: readonly ExpectedCall[], aboard: readonly Rider[]): RouteHalt[] {
  return calls.map((call, at) => {
    const before = calls[at - 1];
    const place = facts.places.get(call.at) ?? { name: '', address: '', landmark: '' };
    return {
      ...place,
      ...{ kind: call.kind, arrive: call.arrive, leave: call.leave, planned: plannedHours(call) },
      ...movesAt(call, aboard, facts.shape),
      waits: before === undefined ? 0 : Math.max(0, gapBetween(before, call) - facts.driven(before, call)),
      stands: call.kind === 'host' && facts.shape !== 'drop-off' ? standing(call) : 0,
    };
  });
}

const minutesApart = (from: string | null, until: string | null): number =>
  from === null || until === null ? 0 : parseClockTime(until) - parseClockTime(from);

const standing = ({ arrive, leave }: ExpectedCall): number => Math.max(0, minutesApart(arrive, leave));

/** Who get on and off at a halt. On a day together everybody gets off at a host, and on again. */
function movesAt(call: ExpectedCall, aboard: readonly Rider[], shape: EventShape): Pick<RouteHalt, 'on' | 'off'> {
  const ofStop = sumOf(aboard.filter(({ eventStopId }) => eventStopId === call.at));
  const ofVisit = shape === 'drop-off' ? sumOf(aboard.filter(({ visitId }) => visitId === call.at)) : sumOf(aboard);
  const moves: Record<ExpectedCall['kind'], Pick<RouteHalt, 'on' | 'off'>> = {
    depot: { on: nobody, off: nobody },
    pickup: { on: ofStop, off: nobody },
    host: { on: shape === 'drop-off' ? nobody : ofVisit, off: ofVisit },
    collect: { on: ofVisit, off: nobody },
    dropoff: { on: nobody, off: ofStop },
  };
  return moves[call.kind];
}

const earlier = (time: string | null, minutes: number): string | null =>
  time === null ? null : formatClockTime(parseClockTime(time) - minutes);

const plannedHours = ({ arrive, leave, late }: ExpectedCall): RouteHalt['planned'] =>
  late.arrive === 0 && late.leave === 0
    ? undefined
    : { arrive: earlier(arrive, late.arrive), leave: earlier(leave, late.leave) };
