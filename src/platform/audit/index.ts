import type { EntityManager } from 'typeorm';

/**
 * An invariant of the stored data: a SELECT that finds nothing while it holds. Its first column `subject` names the row
 * that breaks it (an id, never a name).
 */
export interface AuditRule {
  /** `AREA.WHAT_IS_WRONG`. */
  readonly code: string;
  /** One English sentence for the operator. */
  readonly says: string;
  readonly sql: string;
}

export interface AuditFinding {
  readonly code: string;
  readonly says: string;
  readonly subject: string;
}

/** More findings of one rule say nothing new. */
const MOST = 100;

/** Checks every rule on the data that this connection or pool sees; reads only. */
export async function audit(
  database: Pick<EntityManager, 'query'>,
  rules: readonly AuditRule[],
): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const { code, says, sql } of rules) {
    const rows = await database.query<{ subject: string }[]>(`SELECT * FROM (${sql}) AS broken LIMIT ${MOST}`);
    findings.push(...rows.map(({ subject }) => ({ code, says, subject })));
  }
  return findings;
}
