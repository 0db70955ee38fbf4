import { fingerprint, parseClockTime } from '../../../kernel';
import type { BusDelay, ExpectedCall, VisitDelay } from '../../events';
import type { DisruptionProposal } from '../../interviews';

/** Who hears of a delay: people whose bus leaves at least so many minutes earlier or later than they know. */
export const TELL_FROM_MINUTES = 5;

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
  /** Undefined while no interview plan is published. */
  readonly interviews: DisruptionProposal | undefined;
  readonly tell: readonly string[];
  readonly fingerprint: string;
}

interface Passenger {
  readonly id: string;
  readonly eventStopId: string | null;
}

/**
 * The stops after the place where a vehicle is late.
 * @param known the calls as people know them
 * @param expected the same calls with the delay
 * @param passengers who waits for the bus
 */
export function delayedStops(
  delay: BusDelay,
  { known, expected }: { readonly known: readonly ExpectedCall[]; readonly expected: readonly ExpectedCall[] },
  passengers: readonly Passenger[],
): DelayedStop[] {
  const own = (calls: readonly ExpectedCall[]): ExpectedCall[] =>
    calls.filter(({ vehicleId }) => vehicleId === delay.vehicleId);
  const before = own(known);
  const from = before.findIndex(({ at, kind }) => at === delay.at && kind !== 'dropoff');
  return own(expected).flatMap((call, index): DelayedStop[] => {
    const old = before[index]?.leave;
    const { at: stopId, kind, leave } = call;
    if (kind !== 'pickup' || index <= from || !leave || !old || old === leave) return [];
    const hears = Math.abs(parseClockTime(leave) - parseClockTime(old)) >= TELL_FROM_MINUTES;
    const waiting = passengers.filter(({ eventStopId }) => eventStopId === stopId);
    return [{ stopId, known: old, expected: leave, tell: hears ? waiting.map(({ id }) => id) : [] }];
  });
}

export function delayPreview(
  delay: BusDelay,
  stops: readonly DelayedStop[],
  visits: readonly VisitDelay[],
  interviews: DisruptionProposal | undefined,
): DelayPreview {
  const tell = stops.flatMap((stop) => stop.tell);
  return {
    delay,
    stops,
    visits,
    interviews,
    tell,
    fingerprint: fingerprint([delay, stops, visits, interviews?.fingerprint]),
  };
}
