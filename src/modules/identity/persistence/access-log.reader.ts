import { Injectable } from '@nestjs/common';
import { addDays, instantOf, type LocalDate } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';

/** One line of the access log: somebody opened or exported something. */
export interface AccessLogEntry {
  readonly id: string;
  readonly at: Date;
  readonly userName: string;
  readonly organisationName: string;
  readonly action: 'read' | 'export';
  readonly subjectType: string;
  readonly subjectId: string;
  readonly screen: string;
  /** Rows that were exported; null for a file that was opened. */
  readonly rowCount: number | null;
}

/** One page of the access log. */
export interface AccessLogPage {
  readonly entries: readonly AccessLogEntry[];
  readonly hasOlder: boolean;
}

const PAGE_SIZE = 50;

const ENTRIES = fragment`
  SELECT l.id, l.at, CONCAT(u.first_name, ' ', u.last_name) AS userName, o.name AS organisationName, l.action,
    l.subject_type AS subjectType, l.subject_id AS subjectId, l.screen, l.row_count AS rowCount
  FROM access_log l JOIN user_account u ON u.id = l.user_id JOIN organisation o ON o.id = u.organisation_id
  WHERE l.association_id = ?`;

const NEWEST_FIRST = fragment`ORDER BY l.at DESC, l.id DESC LIMIT ? OFFSET ?`;

const PAGE = sql<AccessLogEntry, 'userName'>`${ENTRIES} ${NEWEST_FIRST}`;
const PAGE_OF_DAY = sql<AccessLogEntry, 'userName'>`${ENTRIES} AND l.at >= ? AND l.at < ? ${NEWEST_FIRST}`;

/** Answers who opened and exported what in an association. */
@Injectable()
export class AccessLogReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, 50 on a page; of one day in Brussels only, when given. Pages count from 1. */
  async page(associationId: string, page: number, day?: LocalDate): Promise<AccessLogPage> {
    const before = (page - 1) * PAGE_SIZE;
    const rows =
      day === undefined
        ? await this.unitOfWork.query(PAGE, [associationId, PAGE_SIZE + 1, before])
        : await this.unitOfWork.query(PAGE_OF_DAY, [
            associationId,
            instantOf(day, '00:00'),
            instantOf(addDays(day, 1), '00:00'),
            PAGE_SIZE + 1,
            before,
          ]);
    return { entries: rows.slice(0, PAGE_SIZE), hasOlder: rows.length > PAGE_SIZE };
  }
}
