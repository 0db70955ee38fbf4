import { Injectable } from '@nestjs/common';
import { addDays, instantOf, type LocalDate } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';

/** One line of the access log: somebody opened or exported something. */
export interface AccessLogEntry {
  readonly id: string;
  readonly at: Date;
  readonly userName: string;
  /** Whether it was somebody with a link for one day, who has no account. */
  readonly isEscort: boolean;
  /** Null for an escort. */
  readonly organisationName: string | null;
  readonly action: 'read' | 'export';
  readonly subjectType: string;
  readonly subjectId: string;
  readonly screen: string;
  /** Rows that were exported; null for a file that was opened. */
  readonly rowCount: number | null;
  /** Whose names were read; null for somebody who is forgotten. */
  readonly people: readonly (string | null)[];
}

/** Which entries are asked for. */
export interface AccessLogFilter {
  /** In Brussels. */
  readonly day?: LocalDate | undefined;
  /** A part of the name of a user, or of somebody whose names were read; empty for everybody. */
  readonly name: string;
}

type EntryRow = Omit<AccessLogEntry, 'people' | 'isEscort'> & {
  readonly list: string | null;
  readonly isEscort: number;
};

/** One page of the access log. */
export interface AccessLogPage {
  readonly entries: readonly AccessLogEntry[];
  readonly hasOlder: boolean;
}

const PAGE_SIZE = 50;

/** Who reads has an account, or is an escort with a link. */
const READER = fragment`COALESCE(CONCAT(u.first_name, ' ', u.last_name), x.name, '')`;

const ENTRIES = fragment`
  SELECT l.id, l.at, ${READER} AS userName, x.id IS NOT NULL AS isEscort, o.name AS organisationName, l.action,
    l.subject_type AS subjectType, l.subject_id AS subjectId, l.screen, l.row_count AS rowCount, l.people AS list
  FROM access_log l LEFT JOIN user_account u ON u.id = l.user_id LEFT JOIN organisation o ON o.id = u.organisation_id
  LEFT JOIN escort x ON x.id = l.user_id
  WHERE l.association_id = ? AND (? = '' OR ${READER} LIKE ? OR EXISTS (
    SELECT 1 FROM jobseeker j JOIN registration r ON r.jobseeker_id = j.id
    WHERE j.association_id = l.association_id AND CONCAT(j.first_name, ' ', j.last_name) LIKE ?
      AND (r.id = l.subject_id OR LOCATE(r.id, l.people) > 0)))`;

const NEWEST_FIRST = fragment`ORDER BY l.at DESC, l.id DESC LIMIT ? OFFSET ?`;

const PAGE = sql<EntryRow>`${ENTRIES} ${NEWEST_FIRST}`;
const PAGE_OF_DAY = sql<EntryRow>`${ENTRIES} AND l.at >= ? AND l.at < ? ${NEWEST_FIRST}`;

const NAMES = sql<{ readonly id: string; readonly name: string; readonly isForgotten: number }, 'name'>`
  SELECT r.id, TRIM(CONCAT(j.first_name, ' ', j.last_name)) AS name, j.forgotten_at IS NOT NULL AS isForgotten
  FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id WHERE r.id IN (?)`;

/** Answers who opened and exported what in an association. */
@Injectable()
export class AccessLogReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, 50 on a page. Pages count from 1. */
  async page(associationId: string, page: number, { day, name }: AccessLogFilter): Promise<AccessLogPage> {
    const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`;
    const before = (page - 1) * PAGE_SIZE;
    const rows =
      day === undefined
        ? await this.unitOfWork.query(PAGE, [associationId, name, part, part, PAGE_SIZE + 1, before])
        : await this.unitOfWork.query(PAGE_OF_DAY, [
            associationId,
            name,
            part,
            part,
            instantOf(day, '00:00'),
            instantOf(addDays(day, 1), '00:00'),
            PAGE_SIZE + 1,
            before,
          ]);
    return { entries: await this.withNames(rows.slice(0, PAGE_SIZE)), hasOlder: rows.length > PAGE_SIZE };
  }

  /** The log holds ids: names are looked up when it is read. */
  private async withNames(rows: readonly EntryRow[]): Promise<AccessLogEntry[]> {
    const ids = [...new Set(rows.flatMap(idsIn))];
    const found = ids.length === 0 ? [] : await this.unitOfWork.query(NAMES, [ids]);
    const names = new Map(found.map(({ id, name, isForgotten }) => [id, isForgotten === 1 ? null : name]));
    return rows.map((row) => ({
      ...row,
      isEscort: row.isEscort === 1,
      people: idsIn(row).flatMap((id) => (names.has(id) ? [names.get(id) ?? null] : [])),
    }));
  }
}

const idsIn = ({ subjectType, subjectId, list }: EntryRow): readonly string[] =>
  list !== null ? list.split(' ') : subjectType === 'registration' ? [subjectId] : [];
