import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';

const ADD_ENTRY = sql`
  INSERT INTO access_log (id, association_id, user_id, action, subject_type, subject_id, screen, row_count, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

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
