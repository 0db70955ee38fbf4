import { fullName } from '../../../../kernel';
import type { AttendanceView } from '../../../../modules/attendance';
import type { EventProgramme, StopTime } from '../../../../modules/events';
import type { MeetingPoint, RegistrationView } from '../../../../modules/registrations';
import { dayTexts as t } from '../../../../texts/day';
import type { BoardingLine, BoardingList } from './day-view';

/** What the lists are made of. */
export interface BoardingFacts {
  readonly programme: Pick<EventProgramme, 'stops' | 'visits'>;
  /** By stop, as the day is expected to go; empty until a route is published. */
  readonly times: ReadonlyMap<string, StopTime>;
  readonly people: readonly RegistrationView[];
  /** By registration. */
  readonly facts: ReadonlyMap<string, AttendanceView>;
  /** By registration; only who comes without the bus goes there alone. */
  readonly meetings: ReadonlyMap<string, MeetingPoint>;
}

const ridesBus = ({ transport }: RegistrationView): boolean => transport === 'bus';

/**
 * Who rides, per stop in the order of the route, then riders without a stop, then who comes without the bus; each by
 * first name.
 */
export function boardingLists(facts: BoardingFacts): BoardingList[] {
  const { people, times } = facts;
  const riders = people.filter(ridesBus);
  const leaves = (stopId: string): string => times.get(stopId)?.leave ?? '99:99';
  const stops = [...facts.programme.stops].sort((one, other) => leaves(one.id).localeCompare(leaves(other.id)));
  const lists = stops.map(({ id, name }): BoardingList => ({
    ...{ id, name, rides: true },
    lines: linesOf(
      facts,
      riders.filter(({ eventStopId }) => eventStopId === id),
    ),
    leaves: times.get(id)?.leave ?? null,
    isDriven: times.size === 0 || times.has(id),
  }));
  const beside = { leaves: null, isDriven: false };
  const homeless = riders.filter(({ eventStopId }) => eventStopId === null);
  const others = people.filter((person) => !ridesBus(person));
  const last: readonly BoardingList[] = [
    { ...beside, id: '-', name: t.noStop, rides: true, lines: linesOf(facts, homeless) },
    { ...beside, id: 'own', name: t.withoutBus, rides: false, lines: linesOf(facts, others) },
  ];
  return [...lists, ...last.filter(({ lines }) => lines.length > 0)];
}

function linesOf(
  { programme, facts, meetings }: BoardingFacts,
  people: readonly RegistrationView[],
): readonly BoardingLine[] {
  const hosts = new Map(programme.visits.map(({ id, name }) => [id, name]));
  const line = (person: RegistrationView): BoardingLine => {
    const fact = facts.get(person.id);
    return {
      registrationId: person.id,
      name: fullName(person),
      phone: person.phone ?? '',
      transport: person.transport,
      meeting: ridesBus(person) ? undefined : meetings.get(person.id),
      state: fact?.state,
      joinedAt: hosts.get(fact?.joinedAtVisitId ?? ''),
    };
  };
  return people.map(line).sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
