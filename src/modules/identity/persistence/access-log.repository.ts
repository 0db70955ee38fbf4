import { Inject, Injectable } from '@nestjs/common';
import { subMinutes } from 'date-fns';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';

const ADD_ENTRY = sql`
  INSERT INTO access_log (id, association_id, user_id, action, subject_type, subject_id, screen, row_count, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The same list, read again by the same user within so many minutes, is one entry. */
const SAME_LIST_MINUTES = 10;

const ADD_LIST = sql`
  INSERT INTO access_log (id, association_id, user_id, action, subject_type, subject_id, screen, people, at)
  SELECT ?, ?, ?, 'read', ?, ?, ?, ?, ? FROM DUAL WHERE NOT EXISTS (
    SELECT 1 FROM access_log l WHERE l.subject_type = ? AND l.subject_id = ? AND l.at > ?
      AND l.user_id = ? AND l.screen = ? AND l.people = ?)`;

/** A list that somebody read: of which event, or of whose people; and who stood on it. */
export interface ReadList {
  readonly of: 'event' | 'user';
  readonly id: string;
  readonly screen: string;
  readonly registrationIds: readonly string[];
}

/** Who opened whose file, on which screen, and who exported what. Reading a person's file is itself logged. */
@Injectable()
export class AccessLogRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(user: CurrentUser, subjectType: string, subjectId: string, screen: string): Promise<void> {
    return this.write(user, 'read', subjectType, subjectId, screen, null);
  }

  export(user: CurrentUser, subjectType: string, subjectId: string, screen: string, rows: number): Promise<void> {
    return this.write(user, 'export', subjectType, subjectId, screen, rows);
  }

  /** One entry for everybody on the list; none for a list without people. */
  async readList(
    user: Pick<CurrentUser, 'id' | 'associationId'>,
    { of, id, screen, registrationIds }: ReadList,
  ): Promise<void> {
    if (registrationIds.length === 0) return;
    const now = this.clock.now();
    const people = [...new Set(registrationIds)].sort().join(' ');
    const since = subMinutes(now, SAME_LIST_MINUTES);
    await this.unitOfWork.execute(ADD_LIST, [
      newId(),
      user.associationId,
      user.id,
      of,
      id,
      screen,
      people,
      now,
      of,
      id,
      since,
      user.id,
      screen,
      people,
    ]);
  }

  private async write(
    user: CurrentUser,
    action: 'read' | 'export',
    subjectType: string,
    subjectId: string,
    screen: string,
    rows: number | null,
  ): Promise<void> {
    await this.unitOfWork.execute(ADD_ENTRY, [
      newId(),
      user.associationId,
      user.id,
      action,
      subjectType,
      subjectId,
      screen,
      rows,
      this.clock.now(),
    ]);
  }
}
