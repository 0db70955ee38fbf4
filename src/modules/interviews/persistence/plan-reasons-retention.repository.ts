import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays, localDateOf, retentionTerms } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';
import { withoutReasons } from '../domain/stored-result';
import { InterviewPlanEntity } from './interview-plan.entity';

const DAYS = retentionTerms.supportNeedDays;

const WITH_REASONS = sql<{ readonly id: string }>`
  SELECT p.id FROM interview_plan p JOIN event e ON e.id = p.event_id WHERE e.date <= ? AND (
    JSON_LENGTH(p.result, '$.whatIfs') > 0 OR JSON_LENGTH(p.result, '$.warnings') > 0
    OR (JSON_LENGTH(p.result, '$.unplaced') > 0 AND NOT p.result LIKE '%"FORGOTTEN"%'))`;

const FORGET_DAYS = sql`DELETE p FROM day_plan p JOIN event e ON e.id = p.event_id WHERE e.date <= ?`;

/** Forgets why somebody had no interview and what would have helped: it may tell of stairs, an interpreter or more time. */
@Injectable()
export class PlanReasonsRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`why people had no interview, and the days that were compared, ${DAYS} days after the event`)
  reasons(now: Date): Promise<number> {
    const before = addDays(localDateOf(now), -DAYS);
    return this.unitOfWork.run(async () => {
      const rows = await this.unitOfWork.query(WITH_REASONS, [before]);
      const plans = this.unitOfWork.repository(InterviewPlanEntity);
      for (const { id, result } of await plans.findBy({ id: In(rows.map((row) => row.id)) })) {
        await plans.update(id, { result: withoutReasons(result) });
      }
      return rows.length + (await this.unitOfWork.execute(FORGET_DAYS, [before]));
    });
  }
}
