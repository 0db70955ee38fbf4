import { fingerprint } from '../../../kernel';
import { isReportedAt, type BusDelay, type ExpectedCall, type VisitDelay } from '../../events';
import type { DisruptionProposal } from '../../interviews';
import { isWorthTelling, type DelayedDay } from './delayed-day';
import type { WayHome } from './way-home';

/** A stop that the bus has not passed yet. */
export interface DelayedStop {
  readonly stopId: string;
  /** Wall clock, `HH:MM`: as people know it, and as it will be. */
  readonly known: string;
  readonly expected: string;
  /** Registrations of the people who are told. */
  readonly tell: readonly string[];
}

/** What follows from a bus that is late, for a person to accept. */
export interface DelayPreview {
  readonly delay: BusDelay;
  readonly stops: readonly DelayedStop[];
  readonly visits: readonly VisitDelay[];
  readonly wayHome: WayHome;
  /** Undefined while no interview plan is published. */
  readonly interviews: DisruptionProposal | undefined;
  /** Registrations of people whose bus leaves their stop at another time than they know. */
  readonly tell: readonly string[];
  /** Of those who hear of the way home only: the others read of it in the message about their bus. */
  readonly tellOfReturn: readonly string[];
  readonly fingerprint: string;
}

interface Passenger {
  readonly id: string;
  readonly eventStopId: string | null;
}

/**
 * The stops after the place where a vehicle is late.
 * @param passengers who waits for the bus
 */
export function delayedStops(
  delay: BusDelay,
  { known, expected }: DelayedDay,
  passengers: readonly Passenger[],
): DelayedStop[] {
  const own = (calls: readonly ExpectedCall[]): ExpectedCall[] =>
    calls.filter(({ vehicleId }) => vehicleId === delay.vehicleId);
  const before = own(known);
  const from = before.findIndex((call) => isReportedAt(call, delay));
  return own(expected).flatMap((call, index): DelayedStop[] => {
    const old = before[index]?.leave;
    const { at: stopId, kind, leave } = call;
    if (kind !== 'pickup' || index <= from || !leave || !old || old === leave) return [];
    const hears = isWorthTelling({ known: old, expected: leave });
    const waiting = passengers.filter(({ eventStopId }) => eventStopId === stopId);
    return [{ stopId, known: old, expected: leave, tell: hears ? waiting.map(({ id }) => id) : [] }];
  });
}

export function delayPreview(
  delay: BusDelay,
  { stops, visits, wayHome }: Pick<DelayPreview, 'stops' | 'visits' | 'wayHome'>,
  interviews: DisruptionProposal | undefined,
): DelayPreview {
  const tell = stops.flatMap((stop) => stop.tell);
  return {
    delay,
    stops,
    visits,
    wayHome,
    interviews,
    tell,
    tellOfReturn: wayHome.tell.filter((id) => !tell.includes(id)),
    fingerprint: fingerprint([delay, stops, visits, wayHome, interviews?.fingerprint]),
  };
}
