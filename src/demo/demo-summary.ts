import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../platform/database';

/** The figures of the demo's story, counted from the stored rows. */
export interface DemoFigures {
  readonly event: string;
  readonly referred: number;
  readonly seated: number;
  readonly waiting: number;
  readonly withInterview: number;
  readonly interviews: number;
  readonly firstChoices: number;
  readonly mails: { readonly sent: number; readonly failed: number };
}

/** Figures are never null: a sub-select that counts always has a row. */
type FigureRow = Omit<DemoFigures, 'mails'> & DemoFigures['mails'];

const FIGURES = sql<FigureRow, keyof Omit<FigureRow, 'event'>>`SELECT e.code AS event,
  (SELECT COUNT(*) FROM registration r WHERE r.event_id = e.id) AS referred,
  (SELECT COUNT(*) FROM registration r WHERE r.event_id = e.id AND r.state IN ('seated', 'confirmed')) AS seated,
  (SELECT COUNT(*) FROM registration r WHERE r.event_id = e.id AND r.state = 'waiting') AS waiting,
  (SELECT COUNT(DISTINCT i.registration_id) FROM interview i JOIN interview_plan p ON p.id = i.interview_plan_id
    WHERE p.event_id = e.id AND p.state = 'published' AND i.state <> 'not-held') AS withInterview,
  (SELECT COUNT(*) FROM interview i JOIN interview_plan p ON p.id = i.interview_plan_id
    WHERE p.event_id = e.id AND p.state = 'published' AND i.state <> 'not-held') AS interviews,
  (SELECT COUNT(*) FROM interview i JOIN interview_plan p ON p.id = i.interview_plan_id
    JOIN preference w ON w.registration_id = i.registration_id AND w.vacancy_id = i.vacancy_id AND w.\`rank\` = 1
    WHERE p.event_id = e.id AND p.state = 'published' AND i.state <> 'not-held') AS firstChoices,
  (SELECT COUNT(*) FROM message m WHERE m.event_id = e.id AND m.channel IN ('mail', 'sms') AND m.state = 'sent') AS sent,
  (SELECT COUNT(*) FROM message m WHERE m.event_id = e.id AND m.state IN ('failed', 'uncertain', 'missed')) AS failed
  FROM event e WHERE e.code = ?`;

/** Counts what became of the demo event. */
@Injectable()
export class DemoSummary {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(code: string): Promise<DemoFigures | undefined> {
    const row = (await this.unitOfWork.query(FIGURES, [code]))[0];
    if (!row) return undefined;
    const { sent, failed, ...figures } = row;
    return { ...figures, mails: { sent, failed } };
  }
}
