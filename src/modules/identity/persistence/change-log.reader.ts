import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { ChangeField, ChangeSubject } from '../domain/change';

/** One line of the history of changes. */
export interface ChangeLogEntry {
  readonly id: string;
  readonly at: Date;
  readonly changedBy: string;
  /** Null when that account is not there any more. */
  readonly userName: string | null;
  readonly subject: ChangeSubject;
  readonly subjectId: string;
  /** Of a user the name of today, of a thing that of then. */
  readonly subjectName: string;
  readonly field: ChangeField;
  readonly before: string | null;
  readonly after: string | null;
}

/** One page of the history. */
export interface ChangeLogPage {
  readonly entries: readonly ChangeLogEntry[];
  readonly hasOlder: boolean;
}

const PAGE_SIZE = 50;

const ENTRIES = fragment`
  SELECT c.id, c.changed_at AS at, c.changed_by AS changedBy, TRIM(CONCAT(b.first_name, ' ', b.last_name)) AS userName, c.subject,
    c.subject_id AS subjectId, COALESCE(TRIM(CONCAT(u.first_name, ' ', u.last_name)), c.subject_name) AS subjectName,
    c.field, c.old_value AS \`before\`, c.new_value AS \`after\`
  FROM change_log c LEFT JOIN user_account b ON b.id = c.changed_by
  LEFT JOIN user_account u ON u.id = c.subject_id AND c.subject = 'user'`;

const NEWEST_FIRST = fragment`ORDER BY c.changed_at DESC, c.id DESC LIMIT ? OFFSET ?`;

const OF_USERS = sql<ChangeLogEntry>`${ENTRIES} WHERE c.association_id = ? AND c.event_id IS NULL ${NEWEST_FIRST}`;

/** Answers who changed what. */
@Injectable()
export class ChangeLogReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Changes to the users of an association, newest first, 50 on a page. Pages count from 1. */
  async ofUsers(associationId: string, page: number): Promise<ChangeLogPage> {
    const before = (page - 1) * PAGE_SIZE;
    return onePage(await this.unitOfWork.query(OF_USERS, [associationId, PAGE_SIZE + 1, before]));
  }
}

const onePage = (rows: readonly ChangeLogEntry[]): ChangeLogPage => ({
  entries: rows.slice(0, PAGE_SIZE),
  hasOlder: rows.length > PAGE_SIZE,
});
