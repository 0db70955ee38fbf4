import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, localTimeOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import type { DayFacts } from '../../interviews';
import { isAbsent } from '../domain/attendance';
import { AttendanceReader } from './attendance.reader';

/** Answers what attendance means for the interviews of the day. */
@Injectable()
export class DayFactsReader {
  constructor(
    private readonly attendance: AttendanceReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofEvent(event: EventView): Promise<DayFacts> {
    const known = await this.attendance.ofEvent(event.id);
    const joined = known.flatMap(({ registrationId, joinedAtVisitId }): [string, string][] =>
      joinedAtVisitId === null ? [] : [[registrationId, joinedAtVisitId]],
    );
    const now = this.clock.now();
    const today = localDateOf(now);
    return {
      absent: known.filter(({ state }) => isAbsent(state)).map(({ registrationId }) => registrationId),
      joinedAt: new Map(joined),
      now: today < event.date ? null : today > event.date ? '23:59' : localTimeOf(now),
    };
  }
}
