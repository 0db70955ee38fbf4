import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader, EventSeats, type EventView } from '../../events';
import { holdsSeat, registrationNotFound, RegistrationReader } from '../../registrations';
import { checkedFact, requireDay, type AttendanceFact } from '../domain/attendance';
import type { DayActor } from '../domain/day-actor';
import { requireOpen, type EscortView } from '../domain/escort';
import type { AttendanceEntry, PlaceOfEntry } from '../persistence/attendance.repository';
import { VehiclePassengerReader } from '../persistence/vehicle-passenger.reader';

/** Of whom somebody says something. */
export interface ParticipantOfDay {
  readonly actor: DayActor;
  readonly eventId: string;
  readonly registrationId: string;
}

/** Whose attendance a coordinator or an escort says something about. */
export type AttendanceCommand = ParticipantOfDay & AttendanceFact;

/** Locks an event on its day and checks what somebody says of a participant. */
@Injectable()
export class AttendanceEntryCheck {
  constructor(
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationReader,
    private readonly passengers: VehiclePassengerReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** First statement of a transaction. @throws DomainError not-found, `ATTENDANCE.*` (conflict, invalid) */
  async lock(command: AttendanceCommand): Promise<AttendanceEntry> {
    const { state, joinedAtVisitId } = command;
    const entry = await this.lockPlace(command);
    const { visits } = await this.events.programme(entry.eventId);
    const hosts = visits.filter(({ kind }) => kind === 'host').map(({ id }) => id);
    return { ...checkedFact({ state, joinedAtVisitId }, hosts), ...entry };
  }

  /** The same without a fact. @throws DomainError not-found, `ATTENDANCE.NOT_TODAY` (conflict) */
  async lockPlace({ actor, eventId, registrationId }: ParticipantOfDay): Promise<PlaceOfEntry> {
    const who = actor.type === 'user' ? actor.user : actor.escort;
    const event = await this.events.byIdOrCode(who.associationId, eventId);
    await this.seats.lock(event.id);
    const at = this.clock.now();
    requireDay(event, at);
    const registration = await this.registrations.byId(registrationId);
    if (registration?.eventId !== event.id || !holdsSeat(registration.state)) throw registrationNotFound();
    if (actor.type === 'escort') await this.requireOnBoard(actor.escort, event, registrationId, at);
    return { associationId: event.associationId, eventId: event.id, registrationId, by: who.id, at };
  }

  /** To an escort people of another bus do not exist. */
  private async requireOnBoard(escort: EscortView, event: EventView, registrationId: string, now: Date): Promise<void> {
    requireOpen(event, now);
    const own = escort.eventId === event.id ? await this.passengers.of(escort) : [];
    if (!own.some(({ id }) => id === registrationId)) throw registrationNotFound();
  }
}
