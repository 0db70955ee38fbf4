import { Injectable } from '@nestjs/common';
import type { EventView } from '../../events';
import { PresenceReader, RegistrationReader } from '../../registrations';
import type { HomePassenger } from '../delay/way-home';
import { isAbsent } from '../domain/attendance';
import { AttendanceReader } from './attendance.reader';

/** Answers who of an event rides with its vehicles today. */
@Injectable()
export class PassengerReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly presences: PresenceReader,
    private readonly attendance: AttendanceReader,
  ) {}

  /** Who is there or still expected; `home` are those of them who have not left by themselves. */
  async ofEvent(
    event: EventView,
  ): Promise<{ readonly out: readonly HomePassenger[]; readonly home: readonly HomePassenger[] }> {
    const states = new Map((await this.attendance.ofEvent(event.id)).map((fact) => [fact.registrationId, fact.state]));
    const { presences } = await this.presences.ofEvent(event);
    const out = (await this.registrations.participants(event.id)).flatMap((person): HomePassenger[] => {
      const state = states.get(person.id);
      if (person.transport !== 'bus' || (state !== undefined && isAbsent(state))) return [];
      const { id, eventStopId, latestReturn } = person;
      const own = event.shape === 'drop-off' ? presences.get(id)?.[0]?.visitId : undefined;
      return [{ id, eventStopId, latestReturn, fetchedAt: own ?? null }];
    });
    return { out, home: out.filter(({ id }) => states.get(id) !== 'left-as-planned') };
  }
}
