import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import type { Change } from '../domain/change';
import type { CurrentUser } from '../domain/current-user';

/** Signs of a value that are kept. */
const MOST_SIGNS = 200;

const ADD = sql`
  INSERT INTO change_log
    (id, association_id, event_id, changed_by, changed_at, subject, subject_id, subject_name, field, old_value, new_value)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The history of changes: rows are added in the unit of work of the change, and never changed. */
@Injectable()
export class ChangeLogRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param eventId of which event; left out for changes to users */
  async add(
    by: Pick<CurrentUser, 'id' | 'associationId'>,
    changes: readonly Change[],
    eventId: string | null = null,
  ): Promise<void> {
    const now = this.clock.now();
    if (changes.length === 0) return;
    await this.unitOfWork.addRows(
      ADD,
      changes.map(({ subject, subjectId, subjectName, field, before, after }) => [
        newId(),
        by.associationId,
        eventId,
        by.id,
        now,
        subject,
        subjectId,
        cut(subjectName),
        field,
        before && cut(before),
        after && cut(after),
      ]),
    );
  }
}

const cut = (value: string): string => value.slice(0, MOST_SIGNS);
