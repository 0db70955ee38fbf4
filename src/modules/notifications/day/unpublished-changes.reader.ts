import { Injectable } from '@nestjs/common';
import type { EventView } from '../../events';
import type { RegistrationView } from '../../registrations';
import { reasonsBetween } from '../domain/day-snapshot';
import { PersonalDayReader } from './personal-day.reader';
import { snapshotOf } from './snapshot-of-day';

/** Answers whose day would become different by a route or an interview plan that is not published yet. */
@Injectable()
export class UnpublishedChangesReader {
  constructor(private readonly days: PersonalDayReader) {}

  /** The ids of those of these people. What is new to everybody, as in a first plan, changes nobody's day. */
  async among(event: EventView, people: readonly RegistrationView[], batch?: string): Promise<ReadonlySet<string>> {
    const then = await this.days.ofEachWhenPublished(event, people, batch);
    if (then === undefined) return new Set();
    const now = await this.days.ofEach(event, people, batch);
    const days = now.map(({ registration, day }, index) => ({ registration, day, later: then[index]?.day ?? day }));
    const changed = days.filter(
      ({ registration, day, later }) =>
        reasonsBetween(snapshotOf(event, registration, day), snapshotOf(event, registration, later)).length > 0,
    );
    return new Set(changed.map(({ registration }) => registration.id));
  }
}
