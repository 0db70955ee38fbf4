import { parseClockTime } from '../../../../kernel';
import type { EventProgramme, VisitView } from '../event-view';
import { businessOf } from '../visit-business';
import { spareBefore } from './call-slack';
import { later, minutesOf } from './call-times';
import type { ExpectedCall } from './expected-day';
import { hoursOf, leavingCall, sittingsAt, type VehicleCall } from './sittings';

/** What a delay does to one visit, while the people of the same vehicles are there. */
export interface VisitDelay {
  readonly visitId: string;
  /** Its tours and interview slots meanwhile; those of people of another bus at another hour are no part of it. */
  readonly hours: readonly string[];
  /** By how much these must begin later. */
  readonly minutes: number;
  /** Until when their people are there, minutes after midnight: until the last of these vehicles leaves, or is back for them. */
  readonly until: number;
  /** When the last of these vehicles drives on with them, `HH:MM`. */
  readonly leave: string;
  /** Whether a bus comes later than published, and does not only leave later. */
  readonly comesLate: boolean;
  /** Whether a bus comes after the latest moment that was agreed. */
  readonly isAfterWindow: boolean;
}

/** A call as it was published. */
const published = (call: ExpectedCall): VehicleCall => ({
  ...call,
  arrive: later(call.arrive, -call.late.arrive),
  leave: later(call.leave, -call.late.leave),
});

/** What the expected times mean for each visit where a bus is late; who are there together wait for the last. */
export function visitDelays(calls: readonly ExpectedCall[], { visits }: EventProgramme): VisitDelay[] {
  const before = calls.map(published);
  return visits.flatMap((visit) => {
    if (visit.kind !== 'host') return [];
    const sittings = sittingsAt(before, visit.id);
    return sittings.flatMap((sitting) => {
      const brought = calls.filter(
        ({ at, kind, vehicleId }) => kind === 'host' && at === visit.id && sitting.vehicleIds.includes(vehicleId),
      );
      return delayOfSitting(visit, hoursOf(visit, sittings, sitting), brought, calls);
    });
  });
}

function delayOfSitting(
  visit: VisitView,
  hours: Pick<VisitView, 'slots' | 'tours'>,
  brought: readonly ExpectedCall[],
  calls: readonly ExpectedCall[],
): VisitDelay[] {
  const fetched = brought.map((call) => leavingCall(calls, call));
  if ([...brought, ...fetched].every(({ late }) => late.arrive + late.leave === 0)) return [];
  const business = businessOf(hours);
  const shift = ({ arrive, late }: ExpectedCall): number =>
    business ? Math.max(0, late.arrive - spareBefore(minutesOf(arrive) - late.arrive, business)) : 0;
  const until = fetched.map(({ kind, arrive, leave }) => (kind === 'collect' ? arrive : leave) ?? '23:59');
  return [
    {
      visitId: visit.id,
      hours: [...hours.tours, ...hours.slots].map(({ id }) => id),
      minutes: Math.max(...brought.map(shift)),
      until: Math.max(...until.map(parseClockTime)),
      leave:
        fetched
          .map(({ leave }) => leave ?? '23:59')
          .sort()
          .at(-1) ?? '23:59',
      comesLate: brought.some(({ late }) => late.arrive > 0),
      isAfterWindow: brought.some(
        ({ arrive, late }) => late.arrive > 0 && minutesOf(arrive) > parseClockTime(visit.arriveUntil),
      ),
    },
  ];
}
