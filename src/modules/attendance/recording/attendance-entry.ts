import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EventReader, EventSeats } from '../../events';
import type { CurrentUser } from '../../identity';
import { holdsSeat, registrationNotFound, RegistrationReader } from '../../registrations';
import { checkedFact, requireDay, type AttendanceFact } from '../domain/attendance';
import type { AttendanceEntry } from '../persistence/attendance.repository';

/** Whose attendance a coordinator says something about. */
export interface AttendanceCommand extends AttendanceFact {
  readonly user: CurrentUser;
  readonly eventId: string;
  readonly registrationId: string;
}

/** Locks an event on its day and checks what a coordinator says of a participant. */
@Injectable()
export class AttendanceEntryCheck {
  constructor(
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** First statement of a transaction. @throws DomainError not-found, `ATTENDANCE.*` (conflict, invalid) */
  async lock(command: AttendanceCommand): Promise<AttendanceEntry> {
    const { user, registrationId, state, joinedAtVisitId } = command;
    const event = await this.events.byIdOrCode(user.associationId, command.eventId);
    await this.seats.lock(event.id);
    const at = this.clock.now();
    requireDay(event, at);
    const registration = await this.registrations.byId(registrationId);
    if (registration?.eventId !== event.id || !holdsSeat(registration.state)) throw registrationNotFound();
    const { visits } = await this.events.programme(event.id);
    const hosts = visits.filter(({ kind }) => kind === 'host').map(({ id }) => id);
    const fact = checkedFact({ state, joinedAtVisitId }, hosts);
    return { ...fact, associationId: event.associationId, eventId: event.id, registrationId, by: user.id, at };
  }
}
