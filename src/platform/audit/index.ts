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
  /** Where SQL alone cannot say it: the subjects among the rows that break the rule. */
  readonly broken?: (rows: readonly AuditRow[]) => readonly string[];
}

/** What a rule's SELECT found: a subject, and whatever is needed to judge it. */
export type AuditRow = Readonly<Record<string, unknown>> & { readonly subject: string };

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
  for (const { code, says, sql, broken } of rules) {
    const limit = broken === undefined ? `LIMIT ${MOST}` : '';
    const rows = await database.query<AuditRow[]>(`SELECT * FROM (${sql}) AS broken ${limit}`);
    const subjects = broken?.(rows) ?? rows.map(({ subject }) => subject);
    findings.push(...subjects.slice(0, MOST).map((subject) => ({ code, says, subject })));
  }
  return findings;
}
