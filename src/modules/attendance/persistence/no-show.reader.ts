import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { DAYS_THAT_COUNT, noShowOf, type NoShow } from '../domain/no-show';

interface DayRow {
  readonly code: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly expected: number;
  readonly absent: number;
}

const LAST_DAYS = sql<DayRow>`
  SELECT e.code, e.title, e.date, COUNT(r.id) AS expected,
    COUNT(IF(a.state IN ('absent-notified', 'absent-not-notified'), 1, NULL)) AS absent
  FROM event e
  JOIN registration r ON r.event_id = e.id AND r.state IN ('seated', 'confirmed')
  LEFT JOIN attendance a ON a.registration_id = r.id
  WHERE e.association_id = ? AND e.state IN ('finished', 'anonymised')
  GROUP BY e.id, e.code, e.title, e.date HAVING COUNT(a.registration_id) = COUNT(r.id)
  ORDER BY e.date DESC, e.id DESC LIMIT ${DAYS_THAT_COUNT}`;

/** Counts, over whole events, how many of the expected people were not there. */
@Injectable()
export class NoShowReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the association's last finished events where attendance of everybody was noted: of somebody who is not noted nothing is assumed. */
  async ofAssociation(associationId: string): Promise<NoShow> {
    const rows = await this.unitOfWork.query(LAST_DAYS, [associationId]);
    return noShowOf(rows);
  }
}
