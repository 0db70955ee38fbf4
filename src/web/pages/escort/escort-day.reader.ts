import { Inject, Injectable } from '@nestjs/common';
import { addMinutes } from 'date-fns';
import { instantOf, localDateOf, type Clock } from '../../../kernel';
import {
  AttendanceReader,
  DelayReportRepository,
  isAbsent,
  VehiclePassengerReader,
  type AttendanceState,
  type EscortOfLink,
} from '../../../modules/attendance';
import {
  EventReader,
  ExpectedDayReader,
  type EventProgramme,
  type EventView,
  type ExpectedCall,
} from '../../../modules/events';
import { AccessLogRepository, AssociationReader, UserReader } from '../../../modules/identity';
import { withShownNeeds, type RegistrationView } from '../../../modules/registrations';
import { CLOCK } from '../../../platform/clock';
import { delayPlaces, placeInWords } from '../../components/event/delay-places';
import type { EscortDay, EscortLine, EscortStop } from './escort-day';

/** Reads what the escort of one bus may see, and logs that it was read. */
@Injectable()
export class EscortDayReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly passengers: VehiclePassengerReader,
    private readonly attendance: AttendanceReader,
    private readonly reports: DelayReportRepository,
    private readonly users: UserReader,
    private readonly associations: AssociationReader,
    private readonly accessLog: AccessLogRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ escort, event }: EscortOfLink): Promise<EscortDay> {
    const now = this.clock.now();
    const today = localDateOf(now);
    const people = withShownNeeds(event, await this.passengers.of(escort), today);
    const registrationIds = people.map(({ id }) => id);
    await this.accessLog.readList(escort, { of: 'event', id: event.id, screen: 'begeleider', registrationIds });
    const states = new Map((await this.attendance.ofEvent(event.id)).map((fact) => [fact.registrationId, fact.state]));
    const programme = await this.events.programme(event.id);
    const calls = (await this.expectedDays.ofEvent(event.id)).filter(({ vehicleId }) => vehicleId === escort.vehicleId);
    const nameOf = namesIn(programme);
    const lines = people.map((person) => lineOf(person, states.get(person.id), today === event.date));
    return {
      isDay: today >= event.date,
      hasRoute: calls.length > 0,
      stops: stopsOf(programme, calls, people, lines).map((stop) => ({ ...stop, isDue: isDue(event, stop, now) })),
      heads: headsOf(people, states),
      places: today === event.date ? calls.flatMap((call) => delayPlaces(call, nameOf)) : [],
      times: calls.flatMap(({ kind, at, arrive, leave }) =>
        kind === 'depot' ? [] : [{ place: nameOf(at), time: arrive ?? leave ?? '' }],
      ),
      reports: (await this.reports.open(event.id))
        .filter(({ vehicleId }) => vehicleId === escort.vehicleId)
        .map((report) => ({ minutes: report.minutes, place: placeInWords(report, nameOf) })),
      contact: await this.contactOf(event.associationId),
    };
  }

  /** Whom an escort calls: the first coordinator with a number, or else the association. */
  async contactOf(associationId: string): Promise<EscortDay['contact']> {
    const users = await this.users.ofAssociation(associationId);
    const coordinator = users.find(({ roles, phone }) => roles.includes('coordinator') && phone !== '');
    if (coordinator) return { name: coordinator.firstName, phone: coordinator.phone };
    const association = await this.associations.byId(associationId);
    return { name: association?.name ?? '', phone: association?.phone ?? '' };
  }
}

function namesIn({ vehicles, stops, visits }: EventProgramme): (id: string) => string {
  const names = new Map([...vehicles, ...stops, ...visits].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}

const isOnBoard = (state: AttendanceState | undefined): boolean => state !== undefined && !isAbsent(state);

const headsOf = (people: readonly RegistrationView[], states: ReadonlyMap<string, AttendanceState>): number =>
  people.filter(({ id }) => isOnBoard(states.get(id))).reduce((heads, person) => heads + person.peopleOnBus, 0);

const lineOf = (person: RegistrationView, state: AttendanceState | undefined, isToday: boolean): EscortLine => ({
  registrationId: person.id,
  firstName: person.firstName,
  lastName: person.lastName,
  phone: isToday && !isOnBoard(state) ? (person.phone ?? '') : '',
  hasWheelchair: person.wheelchairPlaces > 0,
  hasCompanion: person.peopleOnBus > 1,
  interpreterLanguage: person.interpreterLanguage,
  state,
});

/** Minutes before a bus leaves from which who is missing is called. */
const SOON_MINUTES = 10;

const isDue = ({ date }: EventView, { leaves }: Pick<EscortStop, 'leaves'>, now: Date): boolean =>
  leaves === null || addMinutes(now, SOON_MINUTES) >= instantOf(date, leaves);

/** The stops of the bus in its order, and riders without a stop of this event behind them. */
function stopsOf(
  { stops }: EventProgramme,
  calls: readonly ExpectedCall[],
  people: readonly RegistrationView[],
  lines: readonly EscortLine[],
): Omit<EscortStop, 'isDue'>[] {
  const leaves = new Map(calls.flatMap(({ kind, at, leave }) => (kind === 'pickup' ? [[at, leave] as const] : [])));
  const order = (id: string): string => leaves.get(id) ?? '99:99';
  const at = new Map(people.map(({ id, eventStopId }) => [id, eventStopId]));
  return stops
    .filter(({ id }) => [...at.values()].includes(id) || leaves.has(id))
    .map(({ id, name }) => ({
      ...{ id, name, leaves: leaves.get(id) ?? null },
      lines: lines
        .filter(({ registrationId }) => at.get(registrationId) === id)
        .sort((one, other) => one.firstName.localeCompare(other.firstName, 'nl')),
    }))
    .sort((one, other) => order(one.id).localeCompare(order(other.id)));
}
