import type { EntityManager } from 'typeorm';
import { queryOn, type Statement } from '../database';

/**
 * An invariant of the stored data: a SELECT that finds nothing while it holds. Its column `subject` names the row that
 * breaks it (an id, never a name).
 */
export interface AuditRule {
  /** `AREA.WHAT_IS_WRONG`. */
  readonly code: string;
  /** One English sentence for the operator. */
  readonly says: string;
  readonly sql: Statement<AuditSubject>;
  /** Where SQL alone cannot say it: the subjects among the rows that break the rule. */
  readonly broken?: (rows: readonly AuditRow[]) => readonly string[];
}

export interface AuditSubject {
  readonly subject: string;
}

/** What a rule's SELECT found: a subject, and whatever is needed to judge it. */
export type AuditRow = Readonly<Record<string, unknown>> & AuditSubject;

export interface AuditFinding {
  readonly code: string;
  readonly says: string;
  readonly subject: string;
}

/** Findings that are reported of one rule at most: more of them would say nothing new. */
const MOST = 100;

/** Checks every rule on the data that this connection or pool sees; reads only. */
export async function audit(
  database: Pick<EntityManager, 'query'>,
  rules: readonly AuditRule[],
): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const { code, says, sql, broken } of rules) {
    const subjects =
      broken === undefined
        ? (await queryOn(database, sql.first(MOST))).map(({ subject }) => subject)
        : broken((await queryOn(database, sql)).map((row) => ({ ...row })));
    findings.push(...subjects.slice(0, MOST).map((subject) => ({ code, says, subject })));
  }
  return findings;
}
